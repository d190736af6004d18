package dev.ascent.server.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.Replay;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.practice.DueCard;
import dev.ascent.server.practice.Practice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AdaptiveTestsTest {
    private static final AdaptiveWish TEN = new AdaptiveWish(Set.of(), 10);

    private final NodeFixture node;
    private final AdaptiveTests tests;
    private final AskedRepository slots;
    private final Catalogue catalogue;
    private final Person candidate;

    AdaptiveTestsTest(Engine engine) {
        node = NodeFixture.shared(engine);
        tests = node.get(AdaptiveTests.class);
        slots = node.get(AskedRepository.class);
        catalogue = node.get(Catalogue.class);
        candidate = node.person(Role.CANDIDATE);
    }

    @Test
    void asksHarderQuestionsOfWhoIsRightAndEasierOnesOfWhoIsNot() {
        AdaptiveResult.Ready strong = ready(candidate, take(candidate, TEN, AdaptiveTestsTest::right));
        Person other = node.person(Role.CANDIDATE);
        AdaptiveResult.Ready weak = ready(other, take(other, TEN, AdaptiveTestsTest::unknown));

        assertThat(meanLevel(strong) - meanLevel(weak))
                .as("levels between them")
                .isGreaterThan(1);
        assertThat(strong.report().score()).isEqualByComparingTo(strong.report().max());
        assertThat(weak.report().score()).isZero();
        assertThat(strong.test().ending()).contains(Ending.LONGEST);
        assertThat(strong.questions()).hasSize(10);
        Set<String> areas = new HashSet<>();
        strong.questions().forEach(one -> areas.add(question(one).topic().area()));
        assertThat(areas).as("areas").hasSizeGreaterThan(3);
    }

    @Test
    void everyQuestionIsTheOneThatTheAnswersBeforeItCallFor() {
        Id id = take(candidate, TEN, AdaptiveTestsTest::right);
        TestRow row = node.get(TestRepository.class).findById(id.number()).orElseThrow();
        List<Answered> answers = ready(candidate, id).questions().stream()
                .map(Result.Reviewed::answered)
                .toList();

        for (int asked = 0; asked < answers.size(); asked++) {
            assertThat(node.get(Chooser.class).next(row.wish(), row.seed(), answers.subList(0, asked), Set.of()))
                    .isEqualTo(new Next.Ask(answers.get(asked).variant().question()));
        }
    }

    @Test
    void theReceiptReplaysToTheSameScore() {
        Id id = begin(candidate, TEN).test().id();
        for (int slot = 1; slot <= 10; slot++) {
            Function<Variant, Response> answers = slot % 3 == 0 ? AdaptiveTestsTest::unknown : AdaptiveTestsTest::right;
            answer(candidate, id, slot, answers);
        }
        AdaptiveResult.Ready ready = ready(candidate, id);

        Replay replay = Replay.of(
                ready.receipt(),
                (question, sha256) -> catalogue
                        .bank()
                        .question(question)
                        .filter(found -> found.fingerprint().equals(sha256)));

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.score()).isEqualByComparingTo(ready.report().score());
        assertThat(replay.code()).contains(ready.receiptCode());
    }

    @Test
    void theFirstAnswerCountsAndWhatCannotBeReadIsNotStored() {
        Id id = begin(candidate, new AdaptiveWish(Set.of("jax"), 3)).test().id();
        Variant asked = variant(id, 1);
        assertThat(tests.answer(candidate, id, 2, new Response.None())).isEqualTo(new Answering.NotFound());
        assertThat(tests.answer(node.person(Role.CANDIDATE), id, 1, new Response.None()))
                .isEqualTo(new Answering.NotFound());
        assertThat(tests.answer(candidate, id, 1, new Response.Lines(List.of(-1))))
                .isInstanceOf(Answering.Unreadable.class);
        assertThat(tests.show(candidate, id).orElseThrow().answered()).isZero();

        Answering.Kept first = kept(tests.answer(candidate, id, 1, RightResponse.to(asked.task())));
        Answering.Kept repeated = kept(tests.answer(candidate, id, 1, new Response.None()));

        assertThat(first.question().answered().verdict().outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(repeated.question().answered().verdict().outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(first.first()).isTrue();
        assertThat(repeated.first()).isFalse();
        assertThat(repeated.answeredAt()).isEqualTo(first.answeredAt());
        assertThat(tests.show(candidate, id).orElseThrow().answered()).isEqualTo(1);
        assertThat(slots.of(id.number())).hasSize(2);
    }

    @Test
    void whoAnswersInManyWindowsAtOnceGetsOneNextQuestion() throws Exception {
        Id id = begin(candidate, TEN).test().id();
        List<Answering> outcomes = atOnce(20, () -> tests.answer(candidate, id, 1, new Response.None()));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Answering.Kept.class));
        assertThat(slots.of(id.number())).extracting(row -> row.key().slot()).containsExactly(1, 2);
    }

    @Test
    void whoBeginsInManyWindowsAtOnceHasOneTest() throws Exception {
        List<Beginning> outcomes = atOnce(20, () -> tests.begin(candidate, TEN));

        assertThat(outcomes)
                .extracting(outcome -> ((Beginning.Begun) outcome).view().test().id())
                .containsOnly(
                        ((Beginning.Begun) outcomes.getFirst()).view().test().id());
        assertThat(tests.history(candidate, new PageRequest(Optional.empty(), 10))
                        .items())
                .hasSize(1);
        assertThat(tests.begin(candidate, new AdaptiveWish(Set.of(), 11))).isInstanceOf(Beginning.Running.class);
    }

    @Test
    void endedEarlyItCountsWhatWasAnswered() {
        Id id = begin(candidate, TEN).test().id();
        answer(candidate, id, 1, AdaptiveTestsTest::right);
        assertThat(tests.result(candidate, id)).isInstanceOf(AdaptiveResult.NotYet.class);

        assertThat(tests.end(candidate, id).orElseThrow().asked()).isEmpty();
        AdaptiveResult.Ready ready = ready(candidate, id);
        assertThat(ready.questions()).hasSize(1);
        assertThat(ready.test().ending()).contains(Ending.LEFT);
        assertThat(tests.answer(candidate, id, 2, new Response.None())).isInstanceOf(Answering.Over.class);
        assertThat(tests.end(candidate, id).orElseThrow().test()).isEqualTo(ready.test());
        assertThat(begin(candidate, TEN).test().id()).isNotEqualTo(id);
        assertThat(tests.end(node.person(Role.CANDIDATE), id)).isEmpty();

        Id unanswered = tests.open(candidate).orElseThrow().test().id();
        tests.end(candidate, unanswered);
        assertThat(ready(candidate, unanswered).questions()).isEmpty();
        assertThat(tests.history(candidate, new PageRequest(Optional.empty(), 1))
                        .items())
                .extracting(AdaptiveSummary::id)
                .containsExactly(unanswered);
    }

    @Test
    void whatWasMissedComesBackInTheReviews() {
        Id id = take(candidate, new AdaptiveWish(Set.of(), 3), AdaptiveTestsTest::unknown);
        Set<String> missed = new HashSet<>();
        slots.of(id.number()).forEach(row -> missed.add(row.questionId()));

        assertThat(node.get(Practice.class)
                        .due(candidate, new PageRequest(Optional.empty(), 100))
                        .items())
                .extracting(DueCard::question)
                .containsExactlyInAnyOrderElementsOf(missed);
    }

    @Test
    void asksNothingTwiceAndNothingThatAPersonMustScore() {
        AdaptiveWish jax = new AdaptiveWish(Set.of("jax"), 60);
        long there = catalogue.bank().questions().stream()
                .filter(question -> question.topic().id().equals("jax") && question.kind() != Kind.OPEN)
                .count();
        assertThat(tests.choice(candidate, jax)).isEqualTo((int) there);

        AdaptiveResult.Ready ready = ready(candidate, take(candidate, jax, AdaptiveTestsTest::unknown));

        assertThat(ready.questions())
                .extracting(one -> question(one).id())
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo((int) there);
        assertThat(ready.test().ending()).contains(Ending.NOTHING_LEFT);
        assertThat(ready.questions()).extracting(one -> question(one).kind()).doesNotContain(Kind.OPEN);
        assertThat(tests.begin(candidate, new AdaptiveWish(Set.of("no-such-topic"), 5)))
                .isEqualTo(new Beginning.NoQuestions());
    }

    @Test
    void theApiTakesOneThrough() {
        ApiClient api = node.client(candidate);
        Answer begun = api.post("/api/v1/adaptive-tests", "{\"questions\": 2}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.body()).doesNotContain("\"correct\"", "\"why\"", "\"solution\"", "\"answer\"", "\"seed\"");
        String path = begun.header("Location");
        Answer other = api.post("/api/v1/adaptive-tests", "{\"questions\": 3}");
        assertThat(other.problem()).isEqualTo("not-possible");
        assertThat(path).endsWith(other.text("test"));
        assertThat(api.put(path + "/slots/1/response", "{\"response\": {\"a\": [1]}}")
                        .problem())
                .isEqualTo("unreadable-response");

        Answer judged = api.put(path + "/slots/1/response", "{\"response\": null}");
        assertThat(judged.json().get("question").get("solution").getStringValue())
                .isNotBlank();
        assertThat(judged.json().get("next").get("slot").get("slot").getIntValue())
                .isEqualTo(2);
        assertThat(api.get(path + "/result").problem()).isEqualTo("not-graded");
        Answer last = api.put(path + "/slots/2/response", "{\"response\": null}");
        assertThat(last.json().get("next").get("slot").isNull()).isTrue();

        Answer result = api.get(path + "/result");
        assertThat(result.json().get("questions").size()).isEqualTo(2);
        assertThat(result.json().get("test").get("ending").getStringValue()).isEqualTo("longest");
        assertThat(api.put(path + "/slots/3/response", "{\"response\": null}").status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/adaptive-tests?limit=1").json().get("items").size())
                .isEqualTo(1);
        assertThat(api.post("/api/v1/adaptive-tests", "{\"questions\": 3, \"topics\": [\"none\"]}")
                        .problem())
                .isEqualTo("infeasible-quiz");
        assertThat(api.post("/api/v1/adaptive-tests", "{\"questions\": 61}").status())
                .isEqualTo(422);
    }

    private static Response right(Variant variant) {
        return RightResponse.to(variant.task());
    }

    private static Response unknown(Variant variant) {
        return new Response.None();
    }

    private AdaptiveView begin(Person person, AdaptiveWish wish) {
        return ((Beginning.Begun) tests.begin(person, wish)).view();
    }

    /** Takes a whole test. */
    private Id take(Person person, AdaptiveWish wish, Function<Variant, Response> answers) {
        AdaptiveView view = begin(person, wish);
        Id id = view.test().id();
        while (view.asked().isPresent()) {
            view = answer(person, id, view.asked().get().slot(), answers).view();
        }
        return id;
    }

    private Answering.Kept answer(Person person, Id id, int slot, Function<Variant, Response> answers) {
        return kept(tests.answer(person, id, slot, answers.apply(variant(id, slot))));
    }

    private static Answering.Kept kept(Answering outcome) {
        assertThat(outcome).isInstanceOf(Answering.Kept.class);
        return (Answering.Kept) outcome;
    }

    private Variant variant(Id id, int slot) {
        AskedRow row = slots.of(id.number()).get(slot - 1);
        Question question =
                catalogue.question(row.questionId(), row.questionVersion()).orElseThrow();
        return catalogue.generator().render(question, Draw.parse(row.draw()));
    }

    private AdaptiveResult.Ready ready(Person person, Id id) {
        AdaptiveResult result = tests.result(person, id);
        assertThat(result).isInstanceOf(AdaptiveResult.Ready.class);
        return (AdaptiveResult.Ready) result;
    }

    private static Question question(Result.Reviewed reviewed) {
        return reviewed.answered().variant().question();
    }

    /** The mean rank of the questions' levels, 0 for the lowest; the first question knows nothing of the candidate yet. */
    private static double meanLevel(AdaptiveResult.Ready ready) {
        return ready.questions().stream()
                .skip(1)
                .mapToInt(one -> List.of(Level.values()).indexOf(question(one).level()))
                .average()
                .orElseThrow();
    }

    private static <T> List<T> atOnce(int many, Callable<T> deed) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(threads.submit(deed));
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
