package dev.ascent.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.history.Event.Close;
import dev.ascent.server.history.Event.Read;
import dev.ascent.server.history.Event.Reply;
import dev.ascent.server.history.Event.Save;
import dev.ascent.server.history.Event.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The checker finds what must never happen, and nothing in what may. */
class LinearizabilityTest {
    private static final Answer A1 = new Answer(1, "a");
    private static final Answer B1 = new Answer(1, "b");
    private static final Answer A2 = new Answer(2, "a");
    private static final Answer B3 = new Answer(3, "b");

    @Test
    void explainsOneAfterTheOther() {
        accepts(
                read(0, 1, Answer.NONE, true),
                saved(2, 3, A1),
                saved(4, 5, A1),
                stale(6, 7, B1, A1),
                saved(8, 9, A2),
                close(10, 11),
                over(12, 13, B3),
                read(14, 15, A2, false));
    }

    @Test
    void explainsWhatOverlapsInEitherOrder() {
        accepts(saved(0, 10, A1), read(1, 2, Answer.NONE, true), read(3, 4, A1, true));
        accepts(saved(0, 10, A2), saved(0, 10, A1), close(0, 10), read(11, 12, A2, false));
        accepts(saved(0, 10, A1), over(0, 10, B3), close(5, 6), read(11, 12, A1, false));
    }

    @Test
    void explainsAnUnconfirmedSaveThatTookEffectLaterOrNever() {
        accepts(unknown(0, A1), read(1, 2, Answer.NONE, true), read(3, 4, A1, true), saved(5, 6, A2));
        accepts(unknown(0, A1), read(1, 2, Answer.NONE, true), close(3, 4), read(5, 6, Answer.NONE, false));
        accepts(unknown(0, B3), saved(1, 2, A1), stale(3, 4, A2, B3));
    }

    @Test
    void explainsAnUnconfirmedSubmission() {
        accepts(new Close(new Span(0, Span.NEVER), true), saved(1, 2, A1), over(3, 4, A2), read(5, 6, A1, false));
    }

    @Test
    void findsALostAcknowledgement() {
        Event lost = saved(2, 3, A2);
        Event seen = read(6, 7, A1, true);

        // That the first was acknowledged explains nothing away: it may have been, and is left out of what is told.
        assertThat(Linearizability.contradiction(
                        List.of(saved(0, 1, A1), lost, close(9, 10), seen, read(11, 12, A1, false))))
                .containsExactly(unknown(0, A1), lost, seen);
    }

    @Test
    void findsAnInventedAnswer() {
        Event invented = read(2, 3, new Answer(9, "nobody said this"), true);

        assertThat(Linearizability.contradiction(List.of(saved(0, 1, A1), invented)))
                .containsExactly(invented);
    }

    @Test
    void findsAnAcknowledgementAfterTheSubmission() {
        Event submit = close(0, 1);
        Event late = saved(2, 3, A1);

        assertThat(Linearizability.contradiction(List.of(submit, late, read(4, 5, A1, false))))
                .containsExactly(submit, late);
    }

    @Test
    void findsAStaleOverwrite() {
        Event newer = saved(0, 1, B3);
        Event older = saved(2, 3, A2);

        assertThat(Linearizability.contradiction(List.of(newer, older, read(4, 5, A2, true))))
                .containsExactly(newer, older);
    }

    @Test
    void findsAnotherAnswerUnderASequenceThatIsTaken() {
        assertThat(Linearizability.contradiction(List.of(saved(0, 1, A1), saved(2, 3, B1))))
                .hasSize(2);
    }

    @Test
    void findsARefusalWithoutAReason() {
        assertThat(Linearizability.contradiction(List.of(saved(0, 1, A1), over(2, 3, A2))))
                .containsExactly(over(2, 3, A2));
        assertThat(Linearizability.contradiction(List.of(saved(0, 1, A1), stale(2, 3, A2, A1))))
                .isNotEmpty();
    }

    @Test
    void findsAnAnswerThatChangesAfterTheEnd() {
        assertThat(Linearizability.contradiction(
                        List.of(unknown(0, A1), close(1, 2), read(3, 4, Answer.NONE, false), read(5, 6, A1, false))))
                .isNotEmpty();
    }

    /** Every history of a real register is accepted; of others exactly those that some order explains. */
    @Test
    void agreesWithTheDefinitionOnRandomHistories() {
        SplittableRandom random = new SplittableRandom(1);
        int contradictions = 0;
        for (int i = 0; i < 4_000; i++) {
            List<Event> history = randomHistory(random);
            boolean explained = someOrderExplains(history, Register.FRESH);

            assertThat(Linearizability.holds(history)).as("%s", history).isEqualTo(explained);
            contradictions += explained ? 0 : 1;
        }
        assertThat(contradictions).isBetween(400, 3_600);
    }

    @Test
    void whatItShowsContradictsToo() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 1_000; i++) {
            List<Event> history = randomHistory(random);
            List<Event> shown = Linearizability.contradiction(history);
            assertThat(shown.isEmpty()).isEqualTo(Linearizability.holds(history));
            assertThat(shown.isEmpty() || !someOrderExplains(shown, Register.FRESH))
                    .as("%s of %s", shown, history)
                    .isTrue();
        }
    }

    @Test
    void takesALongHistoryWithManyUnconfirmedSaves() {
        List<Event> history = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            Answer answer = new Answer(i, "v" + i);
            history.add(i % 3 == 0 ? unknown(i * 2L, answer) : saved(i * 2L, i * 2L + 3, answer));
        }
        history.add(read(20_000, 20_001, new Answer(5_000, "v5000"), true));
        accepts(history.toArray(Event[]::new));
    }

    private static List<Event> randomHistory(SplittableRandom random) {
        List<Event> history = new ArrayList<>();
        int events = random.nextInt(1, 7);
        for (int i = 0; i < events; i++) {
            long from = random.nextInt(12);
            Span span = new Span(from, from + 1 + random.nextInt(6));
            Answer answer = new Answer(random.nextInt(1, 4), random.nextBoolean() ? "a" : "b");
            Answer other = random.nextInt(3) == 0 ? Answer.NONE : new Answer(random.nextInt(1, 4), "a");
            history.add(
                    switch (random.nextInt(8)) {
                        case 0, 1 -> new Save(span, answer, new Reply.Saved());
                        case 2 -> new Save(span, answer, new Reply.Stale(other));
                        case 3 -> new Save(span, answer, new Reply.Over());
                        case 4 -> new Save(span.unanswered(), answer, new Reply.Unknown());
                        case 5 -> new Close(span, false);
                        case 6 -> new Close(span.unanswered(), true);
                        default -> new Read(span, other, random.nextInt(3) > 0);
                    });
        }
        return history;
    }

    /** The definition itself: the next to take effect may be any that began before every other reply. */
    private static boolean someOrderExplains(List<Event> left, Register register) {
        if (left.stream().allMatch(Event::isUnconfirmed)) {
            return true;
        }
        long firstReply =
                left.stream().mapToLong(event -> event.span().to()).min().orElseThrow();
        for (Event next : left) {
            Optional<Register> after = register.after(next);
            if (next.span().from() <= firstReply && after.isPresent()) {
                List<Event> rest = new ArrayList<>(left);
                rest.remove(next);
                if (someOrderExplains(rest, after.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void accepts(Event... history) {
        assertThat(Linearizability.contradiction(List.of(history))).isEmpty();
    }

    private static Event saved(long from, long to, Answer answer) {
        return new Save(new Span(from, to), answer, new Reply.Saved());
    }

    private static Event stale(long from, long to, Answer answer, Answer newest) {
        return new Save(new Span(from, to), answer, new Reply.Stale(newest));
    }

    private static Event over(long from, long to, Answer answer) {
        return new Save(new Span(from, to), answer, new Reply.Over());
    }

    private static Event unknown(long from, Answer answer) {
        return new Save(new Span(from, Span.NEVER), answer, new Reply.Unknown());
    }

    private static Event read(long from, long to, Answer seen, boolean takesAnswers) {
        return new Read(new Span(from, to), seen, takesAnswers);
    }

    private static Event close(long from, long to) {
        return new Close(new Span(from, to), false);
    }
}
