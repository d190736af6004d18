package dev.ascent.server.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.attempt.Results;
import dev.ascent.server.attempt.RubricOutcome;
import dev.ascent.server.attempt.Rubrics;
import dev.ascent.server.attempt.Saving;
import dev.ascent.server.attempt.SlotView;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import dev.ascent.server.problem.AccessDenied;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ReviewQueueTest {
    private static final String QUIZ = "shapes-and-code";

    /** Its picks are of other kinds. */
    private static final String NOTHING_OPEN = "calibration-check";

    private static final int ALL = 10_000;

    private final NodeFixture node;
    private final ReviewQueue queue;
    private final Person candidate;
    private final Person reviewer;

    ReviewQueueTest(Engine engine) {
        node = NodeFixture.shared(engine);
        queue = node.get(ReviewQueue.class);
        candidate = node.person(Role.CANDIDATE);
        reviewer = node.person(Role.REVIEWER);
    }

    private record Written(Id attempt, int slot) {}

    @Test
    void listsWhatAwaitsScoringOldestFirstWithoutNames() {
        Written first = write(candidate, "I would look at the data.");
        node.advance(Duration.ofMinutes(1));
        Written second = write(node.person(Role.CANDIDATE), "I would plot the loss.");

        List<QueuedAnswer> lines = queue.first(reviewer, QueueFilter.AWAITING, ALL);

        assertThat(places(lines)).containsSubsequence(first, second);
        assertThat(lines)
                .isSortedAccordingTo((one, other) -> one.finishedAt().compareTo(other.finishedAt()))
                .allMatch(line -> line.candidate().isEmpty());
        assertThat(queue.after(reviewer, QueueFilter.AWAITING, first.attempt, first.slot, ALL))
                .isEqualTo(lines.subList(places(lines).indexOf(first) + 1, lines.size()));
        assertThat(place(queue.next(reviewer, QueueFilter.AWAITING, first.attempt, first.slot)
                        .orElseThrow()))
                .isEqualTo(second);
    }

    @Test
    void filtersByQuizAndTopic() {
        Written written = write(candidate, "I would look at the data.");
        String topic = open(written).reviewed().prompt().topic().id();

        assertThat(queue.quizzes(reviewer, ReviewState.AWAITING)).containsKey(QUIZ);
        assertThat(queue.topics(reviewer, ReviewState.AWAITING)).containsKey(topic);
        assertThat(found(Optional.of(QUIZ), Optional.of(topic))).contains(written);
        assertThat(found(Optional.of(QUIZ), Optional.empty())).contains(written);
        assertThat(found(Optional.of(NOTHING_OPEN), Optional.empty())).isEmpty();
        String other = topic.equals("cnn") ? "rnn" : "cnn";
        assertThat(found(Optional.empty(), Optional.of(other))).doesNotContain(written);
    }

    @Test
    void aScoreCountsAtOnceNamesTheCandidateAndIsOnRecord() {
        Written written = write(candidate, "I would look at the data.");
        long awaiting = queue.counts(reviewer).getOrDefault(ReviewState.AWAITING, 0L);
        Result before = result(written);

        assertThat(queue.score(reviewer, written.attempt, written.slot, Set.of("1"), "test"))
                .isInstanceOf(RubricOutcome.Scored.class);

        assertThat(queue.counts(reviewer)).containsEntry(ReviewState.AWAITING, awaiting - 1);
        OpenAnswer scored = open(written);
        assertThat(scored.line().state()).isEqualTo(ReviewState.REVIEWED);
        assertThat(scored.line().candidate()).contains(candidate.name());
        assertThat(scored.reviewed().answered().rubric().orElseThrow().by()).isEqualTo(Scorer.REVIEWER);
        assertThat(result(written).report().max()).isGreaterThan(before.report().max());
        assertThat(places(queue.first(reviewer, QueueFilter.AWAITING, ALL))).doesNotContain(written);
        assertThat(node.get(AuditLog.class).of("attempt/" + written.attempt).getLast())
                .extracting(AuditLog.Entry::deed, entry -> entry.actor().orElseThrow())
                .containsExactly("attempt.score", reviewer.id());
    }

    @Test
    void namesNobodyWhileAnotherAnswerOfTheAttemptCouldBeReviewed() {
        OwnQuiz two = new OwnQuiz("two-open", "Two open", "plain", List.of("{ kinds: [open], count: 2 }"));
        node.publish(two);
        AttemptService attempts = node.get(AttemptService.class);
        Id attempt = ((Starting.Started)
                        node.get(Starter.class).start(candidate, two.id(), OptionalLong.empty(), "test"))
                .attempt()
                .id();
        for (int slot : List.of(1, 2)) {
            attempts.save(candidate, attempt, slot, 1, new Response.Text("I would look at the data."));
        }
        attempts.submit(candidate, attempt, "test");
        Written first = new Written(attempt, 1);
        Written second = new Written(attempt, 2);

        queue.score(reviewer, attempt, 1, Set.of("1"), "test");
        assertThat(open(first).line().candidate()).isEmpty();
        node.get(Rubrics.class).score(candidate, attempt, 2, Set.of("1"), "test");
        assertThat(open(first).line().candidate()).isEmpty();
        assertThat(open(second).line().candidate()).isEmpty();
        queue.score(reviewer, attempt, 2, Set.of(), "test");

        assertThat(open(first).line().candidate()).contains(candidate.name());
        assertThat(open(second).line().candidate()).contains(candidate.name());
    }

    @Test
    void aScoreCanBeChangedAndTakenBack() {
        Written written = write(candidate, "I would look at the data.");
        Result awaiting = result(written);
        queue.score(reviewer, written.attempt, written.slot, Set.of("1", "2"), "test");
        Person second = node.person(Role.REVIEWER);
        queue.score(second, written.attempt, written.slot, Set.of("1"), "test");
        assertThat(open(written).reviewed().answered().rubric().orElseThrow().met())
                .containsExactly("1");

        assertThat(queue.withdraw(reviewer, written.attempt, written.slot, "test"))
                .isTrue();

        assertThat(open(written).line().state()).isEqualTo(ReviewState.AWAITING);
        assertThat(open(written).line().candidate()).isEmpty();
        Result after = result(written);
        assertThat(after.report()).isEqualTo(awaiting.report());
        assertThat(after.receipt()).isEqualTo(awaiting.receipt());
        assertThat(queue.withdraw(reviewer, written.attempt, written.slot, "test"))
                .isFalse();
        assertThat(node.get(AuditLog.class).of("attempt/" + written.attempt))
                .extracting(AuditLog.Entry::deed)
                .endsWith("attempt.score", "attempt.score", "attempt.unscore");
    }

    @Test
    void whatTheCandidateThoughtCountsAgainWhenAReviewTakesBackItsWord() {
        Written written = write(candidate, "I would look at the data.");
        node.get(Rubrics.class).score(candidate, written.attempt, written.slot, Set.of("2"), "test");
        assertThat(open(written).line().state()).isEqualTo(ReviewState.SELF_SCORED);
        assertThat(open(written).line().candidate()).isEmpty();
        queue.score(reviewer, written.attempt, written.slot, Set.of(), "test");
        assertThat(open(written).reviewed().answered().verdict().outcome()).isEqualTo(Outcome.WRONG);

        queue.withdraw(reviewer, written.attempt, written.slot, "test");

        assertThat(open(written).line().state()).isEqualTo(ReviewState.SELF_SCORED);
        assertThat(open(written).reviewed().answered().rubric().orElseThrow().met())
                .containsExactly("2");
    }

    @Test
    void nobodyReviewsAnOwnAnswerAndCandidatesReviewNothing() {
        Person both = node.person(Role.CANDIDATE, Role.REVIEWER);
        Written own = write(both, "I would look at the data.");

        assertThat(places(queue.first(both, QueueFilter.AWAITING, ALL))).doesNotContain(own);
        assertThat(queue.open(both, own.attempt, own.slot)).isEmpty();
        assertThat(queue.score(both, own.attempt, own.slot, Set.of("1"), "test"))
                .isEqualTo(new RubricOutcome.NotFound());
        assertThat(queue.withdraw(both, own.attempt, own.slot, "test")).isFalse();
        assertThatThrownBy(() -> queue.counts(candidate)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> queue.first(candidate, QueueFilter.AWAITING, 1))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> queue.score(candidate, own.attempt, own.slot, Set.of(), "test"))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> queue.withdraw(candidate, own.attempt, own.slot, "test"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void whatWasLeftEmptyOrIsNotHandedInAwaitsNothing() {
        AttemptView view = start(candidate);
        int slot = openSlot(view);
        assertThat(queue.open(reviewer, view.id(), slot)).isEmpty();
        node.get(AttemptService.class).submit(candidate, view.id(), "test");

        assertThat(queue.open(reviewer, view.id(), slot)).isEmpty();
    }

    @Test
    void theApiDoesTheSame() {
        Written written = write(candidate, "I would look at the data.");
        ApiClient api = node.client(reviewer);
        String path = "/api/v1/reports/open-answers";
        String one = path + "/" + written.attempt + "/" + written.slot;

        assertThat(node.client(candidate).get(path).status()).isEqualTo(403);
        assertThat(api.get(path + "?quiz=" + QUIZ).body()).contains("\"counts\":{\"awaiting\":");
        assertThat(api.get(path + "?state=some").status()).isEqualTo(400);
        assertThat(api.get(path + "?after=x").status()).isEqualTo(400);
        assertThat(api.get(one).body())
                .contains("I would look at the data.", "\"model\":", "\"met\":false")
                .doesNotContain(candidate.name());
        assertThat(api.put(one + "/score", "{\"criteria\": [\"1\"]}").body())
                .contains("\"state\":\"reviewer\"", candidate.name(), "\"points\":");
        assertThat(api.put(one + "/score", "{\"criteria\": [\"nine\"]}").status())
                .isEqualTo(400);
        assertThat(api.send("DELETE", one + "/score", Optional.empty()).status())
                .isEqualTo(204);
        assertThat(api.send("DELETE", one + "/score", Optional.empty()).status())
                .isEqualTo(404);
        assertThat(api.get(path + "/" + written.attempt + "/99").status()).isEqualTo(404);
    }

    private AttemptView start(Person person) {
        return ((Starting.Started) node.get(Starter.class).start(person, QUIZ, OptionalLong.empty(), "test")).attempt();
    }

    private static int openSlot(AttemptView view) {
        return view.slots().stream()
                .filter(one -> one.prompt().kind() == Kind.OPEN)
                .map(SlotView::slot)
                .findFirst()
                .orElseThrow();
    }

    private Written write(Person person, String words) {
        AttemptView view = start(person);
        int slot = openSlot(view);
        AttemptService attempts = node.get(AttemptService.class);
        assertThat(attempts.save(person, view.id(), slot, 1, new Response.Text(words)))
                .isInstanceOf(Saving.Saved.class);
        attempts.submit(person, view.id(), "test");
        return new Written(view.id(), slot);
    }

    private OpenAnswer open(Written written) {
        return queue.open(reviewer, written.attempt, written.slot).orElseThrow();
    }

    private Result result(Written written) {
        return ((Results.Outcome.Ready) node.get(Results.class).of(reviewer, written.attempt)).result();
    }

    private List<Written> found(Optional<String> quiz, Optional<String> topic) {
        return places(queue.first(reviewer, new QueueFilter(ReviewState.AWAITING, quiz, topic), ALL));
    }

    private static List<Written> places(List<QueuedAnswer> lines) {
        return lines.stream().map(ReviewQueueTest::place).toList();
    }

    private static Written place(QueuedAnswer line) {
        return new Written(line.attempt(), line.slot());
    }
}
