package dev.ascent.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.attempt.AnswerKey;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.Saving;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import dev.ascent.server.report.ScoreReports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PrivacyTest {
    private static final String QUIZ = OwnQuiz.CHOICES.id();

    /** Asks nothing that {@link OwnQuiz#CHOICES} does. */
    private static final OwnQuiz OTHER =
            new OwnQuiz("only-numbers", "Only numbers", "plain", List.of("{ kinds: [numeric], count: 8 }"));

    private final NodeFixture node;
    private final Person candidate;
    private final ApiClient api;

    PrivacyTest(Engine engine) {
        node = NodeFixture.shared(engine);
        candidate = node.person(Role.CANDIDATE);
        api = node.client(candidate);
        node.publish(OwnQuiz.CHOICES);
        node.publish(OTHER);
    }

    @Test
    void exportsAllThatIsHeldButNoKeyOfAnOpenAttempt() {
        String graded = start(QUIZ);
        save(graded);
        api.post(graded + "/submission", "");
        api.get("/api/v1/reviews/due");
        node.anonymous()
                .post("/api/v1/sessions", "{\"email\": \"" + candidate.email() + "\", \"password\": \"not this one\"}");
        String open = start(OTHER.id());
        save(open);

        Answer answer = api.get("/api/v1/me/export");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var export = answer.json();
        assertThat(export.get("account").get("email").getStringValue()).isEqualTo(candidate.email());
        assertThat(export.get("tokens").get(0).get("label").getStringValue()).isEqualTo("test");
        assertThat(export.get("failedSignIns").size()).isEqualTo(1);
        assertThat(export.get("attempts").size()).isEqualTo(2);
        var newest = export.get("attempts").get(0);
        assertThat(newest.get("answers").get(0).get("response").getStringValue())
                .isNotBlank();
        assertThat(newest.get("questions").get(0).get("question")).isNull();
        assertThat(newest.get("receipt")).isNull();
        var older = export.get("attempts").get(1);
        assertThat(older.get("questions").get(0).get("question").getStringValue())
                .isNotBlank();
        assertThat(older.get("receipt").getStringValue()).contains("seed");
        assertThat(export.get("practice").size()).isPositive();
        assertThat(export.get("audit").get(0).get("deed").getStringValue()).isEqualTo("account.add");
        assertThat(answer.body()).doesNotContain("argon2id", "secret_hash");
    }

    @Test
    void erasesWhoItWasAndKeepsTheStatistics() {
        String path = start(QUIZ);
        save(path);
        api.post(path + "/submission", "");
        api.get("/api/v1/reviews/due");
        Person reviewer = node.person(Role.REVIEWER);
        int attempts = attempts(reviewer);

        Answer answer = erase(NodeFixture.PASSWORD);

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(api.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(signIn().status()).isEqualTo(401);
        Person left = node.get(AccountService.class).find(candidate.id()).orElseThrow();
        assertThat(left.email()).doesNotContain(candidate.email());
        assertThat(left.name()).isEqualTo("Erased account");
        assertThat(attempts(reviewer)).isEqualTo(attempts);
        assertThat(node.client(reviewer).get("/api/v1/reports/quizzes/" + QUIZ).body())
                .doesNotContain("\"" + candidate.name() + "\"");
        assertThat(node.client(reviewer).get(path + "/result").status()).isEqualTo(200);
        assertThat(node.get(Privacy.class).export(left).get("practice")).isEqualTo(List.of());
        assertThat(node.get(AuditLog.class).of("account/" + candidate.id()))
                .extracting(AuditLog.Entry::deed)
                .contains("account.erase");
        NewAccount again = new NewAccount(candidate.email(), NodeFixture.PASSWORD, "Somebody");
        assertThat(node.get(AccountService.class).register(again, "10.2.0.1"))
                .isInstanceOf(Registration.Registered.class);
    }

    @Test
    void erasesNobodyWithoutTheirPassword() {
        Answer answer = erase("not this one");
        assertThat(answer.problem()).isEqualTo("wrong-credentials");
        assertThat(api.send("DELETE", "/api/v1/me", Optional.of("{}")).problem())
                .isEqualTo("invalid-fields");
        for (int i = 0; i < 20 && answer.status() == 401; i++) {
            answer = erase("not this one");
        }

        assertThat(answer.problem()).isEqualTo("too-many-tries");
        assertThat(answer.header("retry-after")).isNotBlank();
        assertThat(api.get("/api/v1/me").text("email")).isEqualTo(candidate.email());
    }

    private int attempts(Person reviewer) {
        return node.get(ScoreReports.class).sheet(reviewer, QUIZ).orElseThrow().attempts();
    }

    private Answer erase(String password) {
        return api.send("DELETE", "/api/v1/me", Optional.of("{\"password\": \"" + password + "\"}"), Map.of());
    }

    private Answer signIn() {
        return node.anonymous()
                .post(
                        "/api/v1/sessions",
                        "{\"email\": \"" + candidate.email() + "\", \"password\": \"" + NodeFixture.PASSWORD + "\"}");
    }

    private String start(String quiz) {
        return "/api/v1/attempts/"
                + api.post("/api/v1/attempts", "{\"quiz\": \"" + quiz + "\"}").text("id");
    }

    /** Answers every question, wrongly. */
    private void save(String path) {
        Id attempt = Id.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        AnswerKey key = new AnswerKey(node.node().context());
        int slots = api.get(path).json().get("slots").size();
        for (int slot = 1; slot <= slots; slot++) {
            assertThat(node.get(AttemptService.class).save(candidate, attempt, slot, 1, key.wrong(attempt, slot)))
                    .isInstanceOf(Saving.Saved.class);
        }
    }
}
