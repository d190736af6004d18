package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.adaptive.AdaptiveResult;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.adaptive.AdaptiveWish;
import dev.ascent.server.adaptive.Answering;
import dev.ascent.server.adaptive.Beginning;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.SmallBank;
import dev.ascent.server.ident.Id;
import dev.ascent.server.practice.Checking;
import dev.ascent.server.practice.Checks;
import dev.ascent.server.practice.DueCard;
import dev.ascent.server.practice.Practice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** While an attempt is open, its candidate reads nothing of the keys of its questions elsewhere. */
@ParameterizedClass
@EnumSource(Engine.class)
class OpenQuestionsTest {
    private final NodeFixture node;
    private final AttemptService attempts;
    private final Person candidate;
    private final ApiClient api;

    OpenQuestionsTest(Engine engine, @TempDir Path folder) throws Exception {
        Map<String, Object> bank = Map.of("ascent.bank", SmallBank.in(folder).toString());
        node = NodeFixture.start(engine.fresh(), bank);
        attempts = node.get(AttemptService.class);
        candidate = node.person(Role.CANDIDATE);
        api = node.client(candidate);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aResultWaitsForAnOpenAttemptThatAsksTheSame() {
        Id exam = exam(candidate);
        Id own = handedIn(candidate);

        assertThat(result(candidate, own))
                .isInstanceOfSatisfying(
                        Results.Outcome.HeldBack.class,
                        held -> assertThat(held.open().id()).isEqualTo(exam));
        Answer held = api.get("/api/v1/attempts/" + own + "/result");
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.problem()).isEqualTo("held-back");
        assertThat(held.text("attempt")).isEqualTo(exam.toString());
        assertThat(held.body()).doesNotContain("One for each output channel");

        attempts.submit(candidate, exam, "test");

        assertThat(result(candidate, own)).isInstanceOf(Results.Outcome.Ready.class);
        assertThat(api.get("/api/v1/attempts/" + own + "/result").body()).contains("One for each output channel");
    }

    @Test
    void itWaitsNoLongerThanTheTimeOfTheOpenAttempt() {
        exam(candidate);
        Id own = handedIn(candidate);
        assertThat(result(candidate, own)).isInstanceOf(Results.Outcome.HeldBack.class);

        node.advance(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(result(candidate, own)).as("within the grace").isInstanceOf(Results.Outcome.HeldBack.class);
        node.advance(Duration.ofSeconds(3));
        assertThat(result(candidate, own)).isInstanceOf(Results.Outcome.Ready.class);
    }

    @Test
    void itWaitsForNobodyElsesAttemptAndForNoOtherQuestions() {
        exam(node.person(Role.CANDIDATE));
        Id own = handedIn(candidate);
        assertThat(result(candidate, own)).isInstanceOf(Results.Outcome.Ready.class);

        Person reviewer = node.person(Role.CANDIDATE, Role.REVIEWER);
        exam(reviewer);
        assertThat(result(reviewer, handedIn(reviewer))).isInstanceOf(Results.Outcome.Ready.class);
        assertThat(result(reviewer, own)).isInstanceOf(Results.Outcome.Ready.class);
    }

    @Test
    void aCardWaitsToo() {
        handedIn(candidate);
        Practice practice = node.get(Practice.class);
        DueCard card = practice.first(candidate).orElseThrow();
        Id exam = exam(candidate);

        assertThat(practice.first(candidate)).isEmpty();
        assertThat(practice.queue(candidate).due()).isZero();
        assertThat(practice.queue(candidate).waiting()).isEqualTo(SmallBank.SLOTS);
        assertThat(practice.reveal(candidate, card.id(), card.version())).isEmpty();
        assertThat(node.get(Checks.class)
                        .check(candidate, card.id(), card.version(), card.sequence(), new Response.None()))
                .isEqualTo(new Checking.NotFound());
        String answer = "/api/v1/reviews/" + card.id() + "/answer?version=" + card.version();
        assertThat(api.get(answer).status()).isEqualTo(404);

        attempts.submit(candidate, exam, "test");

        assertThat(practice.first(candidate)).isPresent();
        assertThat(practice.queue(candidate).waiting()).isZero();
        assertThat(api.get(answer).status()).isEqualTo(200);
    }

    @Test
    void anAdaptiveTestAsksNoneOfThemAndShowsNoneOfTheirKeys() {
        AdaptiveTests tests = node.get(AdaptiveTests.class);
        AdaptiveWish all = new AdaptiveWish(Set.of("cnn"), SmallBank.SLOTS);
        Id test = ((Beginning.Begun) tests.begin(candidate, all)).view().test().id();
        String path = "/api/v1/adaptive-tests/" + test;
        assertThat(tests.answer(candidate, test, 1, new Response.None())).isInstanceOf(Answering.Kept.class);

        Id exam = exam(candidate);

        Answer held = api.put(path + "/slots/1/response", "{\"response\": null}");
        assertThat(held.problem()).as(held.body()).isEqualTo("held-back");
        assertThat(held.text("attempt")).isEqualTo(exam.toString());
        assertThat(tests.answer(candidate, test, 2, new Response.Text("1000"))).isInstanceOf(Answering.HeldBack.class);
        assertThat(tests.show(candidate, test).orElseThrow().answered()).isEqualTo(1);
        tests.end(candidate, test);
        assertThat(tests.result(candidate, test)).isInstanceOf(AdaptiveResult.HeldBack.class);
        assertThat(api.get(path + "/result").problem()).isEqualTo("held-back");
        assertThat(tests.begin(candidate, all)).isEqualTo(new Beginning.NoQuestions());
        assertThat(api.get("/api/v1/me/export").body()).doesNotContain("receipt", "outcome", "earned");

        attempts.submit(candidate, exam, "test");

        assertThat(tests.result(candidate, test)).isInstanceOf(AdaptiveResult.Ready.class);
        assertThat(tests.begin(candidate, all)).isInstanceOf(Beginning.Begun.class);
        assertThat(api.get("/api/v1/me/export").body()).contains("receipt", "outcome");
    }

    private Results.Outcome result(Person person, Id attempt) {
        return node.get(Results.class).of(person, attempt);
    }

    private Id exam(Person person) {
        Starting started = node.get(Starter.class).start(person, SmallBank.QUIZ, OptionalLong.empty(), "test");
        return ((Starting.Started) started).attempt().id();
    }

    /** A quiz of one's own of the same questions, each answered wrong. */
    private Id handedIn(Person person) {
        CustomQuiz quiz = new CustomQuiz(Set.of("cnn"), Optional.empty(), SmallBank.SLOTS, OptionalInt.empty());
        AttemptView own = ((Starting.Started) node.get(Starter.class).start(person, quiz, "test")).attempt();
        for (SlotView slot : own.slots()) {
            attempts.save(person, own.id(), slot.slot(), 1, new Response.Text("1000"));
        }
        attempts.submit(person, own.id(), "test");
        return own.id();
    }
}
