package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.catalogue.QuestionDesk;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.ident.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AttemptFlowTest {
    private final NodeFixture node;
    private final AttemptService attempts;
    private final Starter starter;
    private final Person candidate;

    AttemptFlowTest(Engine engine) {
        node = NodeFixture.shared(engine);
        attempts = node.get(AttemptService.class);
        starter = node.get(Starter.class);
        // With the role that may choose a seed.
        candidate = node.person(Role.CANDIDATE, Role.INSTRUCTOR);
    }

    @Test
    void startsAnAttemptWithItsDeadlineStored() {
        AttemptView attempt = startJuniorScreen();

        assertThat(attempt.state()).isEqualTo(AttemptState.IN_PROGRESS);
        assertThat(attempt.deadlineAt()).isEqualTo(attempt.startedAt().plus(Duration.ofMinutes(20)));
        assertThat(attempt.slots()).isNotEmpty();
        assertThat(attempts.show(candidate, attempt.id()).orElseThrow().deadlineAt())
                .isEqualTo(attempt.deadlineAt());
    }

    @Test
    void returnsTheOpenAttemptInsteadOfASecondOne() {
        Starting first = starter.start(candidate, "junior-screen", OptionalLong.empty(), "test");
        Starting second = starter.start(candidate, "junior-screen", OptionalLong.empty(), "test");

        assertThat(((Starting.Started) second).fresh()).isFalse();
        assertThat(((Starting.Started) second).attempt().id())
                .isEqualTo(((Starting.Started) first).attempt().id());
    }

    @Test
    void startsOneAttemptWhenTwentyRequestsCompete() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<Starting.Started> outcomes = atOnce(
                    20, () -> (Starting.Started) starter.start(candidate, "junior-screen", OptionalLong.empty(), "t"));

            Id attempt = outcomes.getFirst().attempt().id();
            assertThat(outcomes).allMatch(outcome -> outcome.attempt().id().equals(attempt));
            assertThat(outcomes.stream().filter(Starting.Started::fresh)).hasSize(1);
            assertThat(deeds(attempt)).containsExactly("attempt.start");
            attempts.submit(candidate, attempt, "test");
        }
        assertThat(attempts.history(candidate)).hasSize(10);
    }

    @Test
    void startsAnewWhereTheTimeOfTheOpenAttemptIsOver() {
        AttemptView first = startChoices();
        node.advance(Duration.ofHours(3));

        Starting.Started second =
                (Starting.Started) starter.start(candidate, "junior-screen", OptionalLong.empty(), "test");

        assertThat(second.fresh()).isTrue();
        assertThat(attempts.history(candidate))
                .extracting(AttemptSummary::id)
                .startsWith(second.attempt().id(), first.id());
        assertThat(attempts.show(candidate, first.id()).orElseThrow().state()).isEqualTo(AttemptState.GRADED);
    }

    @Test
    void goesOnWithAnOpenAttemptThatTheBankCouldNotMakeAgain() {
        QuestionDesk desk = node.get(QuestionDesk.class);
        List<Question> all = node.get(Catalogue.class).bank().questions().stream()
                .filter(question -> question.topic().id().equals("cpp-performance"))
                .toList();
        CustomQuiz quiz = new CustomQuiz(Set.of("cpp-performance"), Optional.empty(), all.size());
        Id attempt = ((Starting.Started) starter.start(candidate, quiz, "test"))
                .attempt()
                .id();
        Question gone = all.getFirst();
        desk.retire(candidate, gone.id(), gone.version(), "test");
        try {
            assertThat(starter.foresee(candidate, quiz)).isInstanceOf(Foresight.Impossible.class);
            Starting.Started again = (Starting.Started) starter.start(candidate, quiz, "test");
            assertThat(again.attempt().id()).isEqualTo(attempt);
            assertThat(again.fresh()).isFalse();
        } finally {
            desk.restore(candidate, gone.id(), gone.version(), "test");
        }
    }

    @Test
    void aReadyMadeQuizIsNotRefusedForHavingBeenTakenOften() {
        Set<String> first = new HashSet<>();
        for (int time = 1; time <= 9; time++) {
            Starting outcome = starter.start(candidate, "junior-screen", OptionalLong.empty(), "test");
            assertThat(outcome).as("time %s", time).isInstanceOf(Starting.Started.class);
            AttemptView attempt = ((Starting.Started) outcome).attempt();
            if (time == 1) {
                first.addAll(questions(attempt));
            } else if (time <= 3) {
                assertThat(questions(attempt)).doesNotContainAnyElementsOf(first);
            }
            attempts.submit(candidate, attempt.id(), "test");
        }
    }

    @Test
    void showsTheSameVariantsEachTime() {
        AttemptView attempt = startJuniorScreen();

        assertThat(attempts.show(candidate, attempt.id()).orElseThrow().slots()).isEqualTo(attempt.slots());
    }

    @Test
    void savesTheSameAnswerTwiceAsOne() {
        AttemptView attempt = startChoices();

        Saving first = attempts.save(candidate, attempt.id(), 1, 1, choice(attempt, 0));
        Saving repeat = attempts.save(candidate, attempt.id(), 1, 1, choice(attempt, 0));

        assertThat(first).isInstanceOf(Saving.Saved.class).isEqualTo(repeat);
    }

    @Test
    void refusesALowerSequenceAndReturnsTheNewerAnswer() {
        AttemptView attempt = startChoices();
        attempts.save(candidate, attempt.id(), 1, 7, choice(attempt, 1));

        Saving stale = attempts.save(candidate, attempt.id(), 1, 6, choice(attempt, 0));

        assertThat(stale).isInstanceOf(Saving.Stale.class);
        assertThat(((Saving.Stale) stale).newest().response()).isEqualTo(choice(attempt, 1));
        assertThat(savedAnswer(attempt)).isEqualTo(choice(attempt, 1));
    }

    @Test
    void refusesAnotherAnswerUnderASequenceThatIsTaken() {
        AttemptView attempt = startChoices();
        attempts.save(candidate, attempt.id(), 1, 1, choice(attempt, 1));

        assertThat(attempts.save(candidate, attempt.id(), 1, 1, choice(attempt, 0)))
                .isInstanceOf(Saving.Stale.class);
    }

    @Test
    void takesAnAnswerBack() {
        AttemptView attempt = startChoices();
        attempts.save(candidate, attempt.id(), 1, 1, choice(attempt, 1));
        attempts.save(candidate, attempt.id(), 1, 2, new Response.None());

        assertThat(savedAnswer(attempt)).isEqualTo(new Response.None());
    }

    @Test
    void saysInWordsWhatCannotBeRead() {
        AttemptView attempt = startChoices();

        Saving outcome = attempts.save(candidate, attempt.id(), 1, 1, new Response.Text("no such option"));

        assertThat(outcome).isInstanceOf(Saving.Unreadable.class);
        assertThat(((Saving.Unreadable) outcome).verdict().why()).isNotBlank();
        assertThat(attempts.show(candidate, attempt.id())
                        .orElseThrow()
                        .slots()
                        .getFirst()
                        .saved())
                .isEmpty();
    }

    @Test
    void takesNoAnswerAfterTheDeadline() {
        AttemptView attempt = startChoices();
        node.advance(Duration.ofHours(3));

        assertThat(attempts.save(candidate, attempt.id(), 1, 1, choice(attempt, 0)))
                .isInstanceOf(Saving.Over.class);
    }

    @Test
    void recordsALateSweepAsFinishedAtTheDeadline() throws Exception {
        AttemptView attempt = startChoices();
        node.advance(Duration.ofHours(3));

        atOnce(8, () -> {
            attempts.sweep(50);
            return true;
        });

        AttemptSummary swept = attempts.history(candidate).getFirst();
        assertThat(swept.state()).isEqualTo(AttemptState.GRADED);
        assertThat(swept.finishedAt()).contains(attempt.deadlineAt());
        assertThat(deeds(attempt.id())).containsExactly("attempt.start", "attempt.expire", "attempt.grade");
    }

    @Test
    void makesOneTransitionOfAHundredSubmits() throws Exception {
        AttemptView attempt = startChoices();
        attempts.save(candidate, attempt.id(), 1, 1, choice(attempt, 0));

        List<Optional<AttemptSummary>> outcomes = atOnce(100, () -> attempts.submit(candidate, attempt.id(), "test"));

        assertThat(new HashSet<>(outcomes)).hasSize(1);
        assertThat(outcomes.getFirst().orElseThrow().state()).isEqualTo(AttemptState.GRADED);
        assertThat(deeds(attempt.id())).containsExactly("attempt.start", "attempt.submit", "attempt.grade");
    }

    @Test
    void gradesEveryAnswerThatWasAcknowledgedBeforeTheSubmit() throws Exception {
        AttemptView attempt = startChoices();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            long sequence = i;
            work.add(() -> attempts.save(candidate, attempt.id(), 1, sequence, choice(attempt, (int) sequence % 2))
                    instanceof Saving.Saved);
        }
        work.add(15, () -> attempts.submit(candidate, attempt.id(), "test").isPresent());
        try (ExecutorService executor = Executors.newFixedThreadPool(16)) {
            List<Future<Boolean>> outcomes = executor.invokeAll(work);
            long newest = IntStream.rangeClosed(1, 30)
                    .filter(i -> outcomes.get(i <= 15 ? i - 1 : i).resultNow())
                    .max()
                    .orElse(0);

            assertThat(attempts.show(candidate, attempt.id())
                            .orElseThrow()
                            .slots()
                            .getFirst()
                            .sequence())
                    .isEqualTo(newest);
        }
    }

    @Test
    void keepsTheFlagAndThePlace() {
        AttemptView attempt = startJuniorScreen();
        attempts.flag(candidate, attempt.id(), 2, true);
        attempts.visit(candidate, attempt.id(), 3);

        AttemptView again = attempts.show(candidate, attempt.id()).orElseThrow();
        assertThat(again.slots().get(1).flagged()).isTrue();
        assertThat(again.currentSlot()).isEqualTo(3);
    }

    @Test
    void answersForAnotherPersonAsIfTheAttemptWereNotThere() {
        AttemptView attempt = startChoices();
        Person other = node.person(Role.CANDIDATE);

        assertThat(attempts.show(other, attempt.id())).isEmpty();
        assertThat(attempts.submit(other, attempt.id(), "test")).isEmpty();
        assertThat(attempts.flag(other, attempt.id(), 1, true)).isFalse();
        assertThat(attempts.save(other, attempt.id(), 1, 1, choice(attempt, 0))).isInstanceOf(Saving.NotFound.class);
        assertThat(node.get(Results.class).of(other, attempt.id())).isInstanceOf(Results.Outcome.NotFound.class);
        assertThat(attempts.show(candidate, attempt.id()).orElseThrow().state()).isEqualTo(AttemptState.IN_PROGRESS);
    }

    @Test
    void givesTheResultOnlyAfterGrading() {
        AttemptView attempt = startJuniorScreen();
        Results results = node.get(Results.class);

        assertThat(results.of(candidate, attempt.id())).isInstanceOf(Results.Outcome.NotYet.class);
        attempts.submit(candidate, attempt.id(), "test");

        Result result = ((Results.Outcome.Ready) results.of(candidate, attempt.id())).result();
        assertThat(result.report().topics()).isNotEmpty();
        assertThat(result.questions()).hasSameSizeAs(attempt.slots());
        assertThat(result.receiptCode()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
    }

    @Test
    void saysWhatTheBankCannotMeet() {
        CustomQuiz impossible = new CustomQuiz(Set.of("cnn"), Optional.empty(), CustomQuiz.MOST);

        Foresight.Impossible foreseen = (Foresight.Impossible) starter.foresee(candidate, impossible);
        assertThat(foreseen.reasons())
                .singleElement()
                .asString()
                .startsWith("needs " + CustomQuiz.MOST + " cnn questions");
        assertThat(starter.start(candidate, impossible, "test")).isInstanceOf(Starting.Infeasible.class);
        assertThat(starter.start(candidate, foreseen.offer().orElseThrow().quiz(), "test"))
                .isInstanceOf(Starting.Started.class);
        assertThat(starter.start(candidate, "no-such-quiz", OptionalLong.empty(), "test"))
                .isInstanceOf(Starting.NoSuchQuiz.class);
    }

    @Test
    void startsAnOwnQuizHoweverLongTheNamesOfItsTopicsAre() {
        CustomQuiz wordy = new CustomQuiz(Set.of("cnn", "a".repeat(300)), Optional.empty(), 1);

        AttemptView attempt = ((Starting.Started) starter.start(candidate, wordy, "test")).attempt();

        assertThat(attempt.title()).hasSize(Blueprint.LONGEST_TITLE).startsWith("Your own quiz: aaa");
    }

    @Test
    void anOwnQuizAllowsTheTimeThatWasForeseen() {
        CustomQuiz quiz = new CustomQuiz(Set.of(), Optional.empty(), 3);
        for (int i = 0; i < 10; i++) {
            Foresight.Possible foreseen = (Foresight.Possible) starter.foresee(candidate, quiz);
            assertThat(starter.isOpen(candidate, quiz)).isFalse();
            AttemptView attempt = ((Starting.Started) starter.start(candidate, quiz, foreseen, "test")).attempt();
            assertThat(Duration.between(attempt.startedAt(), attempt.deadlineAt()))
                    .isEqualTo(Duration.ofMinutes(foreseen.minutes()));
            assertThat(starter.isOpen(candidate, quiz)).isTrue();
            attempts.submit(candidate, attempt.id(), "test");
        }
    }

    @Test
    void asksNothingAgainThatWasAskedLately() {
        CustomQuiz fresh = new CustomQuiz(Set.of("cnn"), Optional.empty(), 2, OptionalInt.of(30));
        Set<String> asked = new HashSet<>();
        int questions = 0;
        while (starter.foresee(candidate, fresh) instanceof Foresight.Possible) {
            AttemptView attempt = ((Starting.Started) starter.start(candidate, fresh, "test")).attempt();
            asked.addAll(questions(attempt));
            questions += 2;
            attempts.submit(candidate, attempt.id(), "test");
        }

        assertThat(asked).hasSize(questions).hasSizeGreaterThan(4);
        Foresight.Impossible spent = (Foresight.Impossible) starter.foresee(candidate, fresh);
        assertThat(spent.reasons()).singleElement().asString().endsWith(" seen in the last 30 days");
        assertThat(starter.start(candidate, spent.offer().orElseThrow().quiz(), "test"))
                .isInstanceOf(Starting.Started.class);
    }

    @Test
    void countsHowOftenAQuestionIsAsked() {
        SlotRepository slots = node.get(SlotRepository.class);
        int before = slots.forms("junior-screen", Histories.RECENT_FORMS);
        AttemptView attempt = startJuniorScreen();

        assertThat(slots.forms("junior-screen", Histories.RECENT_FORMS)).isEqualTo(before + 1);
        assertThat(slots.appearances("junior-screen", Histories.RECENT_FORMS).stream()
                        .mapToInt(SlotRepository.Appearance::forms)
                        .sum())
                .isEqualTo((before + 1) * attempt.slots().size());
        assertThat(slots.appearances("junior-screen", 1))
                .hasSameSizeAs(attempt.slots())
                .allMatch(once -> once.forms() == 1);
    }

    @Test
    void storesInstantsToTheMicrosecond() {
        AttemptView attempt = startChoices();
        Saving.Saved saved = (Saving.Saved) attempts.save(candidate, attempt.id(), 1, 1, choice(attempt, 0));

        Instant stored = attempts.show(candidate, attempt.id())
                .orElseThrow()
                .slots()
                .getFirst()
                .saved()
                .orElseThrow()
                .savedAt();
        assertThat(stored).isEqualTo(saved.savedAt());
    }

    private AttemptView startJuniorScreen() {
        return ((Starting.Started) starter.start(candidate, "junior-screen", OptionalLong.empty(), "test")).attempt();
    }

    /** A quiz whose first question is a choice: seeds are tried until one is. */
    private AttemptView startChoices() {
        for (long seed = 0; seed < 50; seed++) {
            AttemptView attempt = ((Starting.Started)
                            starter.start(candidate, "junior-screen", OptionalLong.of(seed), "test"))
                    .attempt();
            if (attempt.slots().getFirst().prompt().kind() == Kind.SINGLE_CHOICE) {
                return attempt;
            }
            attempts.submit(candidate, attempt.id(), "test");
        }
        throw new AssertionError("no form begins with a choice");
    }

    /** Which they are; several can have the same text. */
    private Set<String> questions(AttemptView attempt) {
        return node.get(Papers.class).of(attempt.id().number()).orElseThrow().places().stream()
                .map(place -> place.variant().question().id())
                .collect(Collectors.toSet());
    }

    private Response savedAnswer(AttemptView attempt) {
        return attempts.show(candidate, attempt.id())
                .orElseThrow()
                .slots()
                .getFirst()
                .saved()
                .orElseThrow()
                .response();
    }

    private static Response choice(AttemptView attempt, int index) {
        return new Response.Text(
                attempt.slots().getFirst().prompt().options().get(index).id());
    }

    private List<String> deeds(Id attempt) {
        return node.get(AuditLog.class).of("attempt/" + attempt).stream()
                .map(AuditLog.Entry::deed)
                .toList();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(times)) {
            List<Future<T>> outcomes = executor.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> outcome : outcomes) {
                results.add(outcome.get());
            }
            return results;
        }
    }
}
