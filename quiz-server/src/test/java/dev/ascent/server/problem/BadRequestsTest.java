package dev.ascent.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each bad request is answered by a problem in the form of RFC 9457, with a stable type and what to do. */
class BadRequestsTest {
    private final NodeFixture node = NodeFixture.shared(Engine.H2);
    private final Person candidate = node.person(Role.CANDIDATE);
    private final ApiClient api = node.client(candidate);

    @Test
    void tellsWhatTheBankCannotMeet() {
        Answer answer = api.post("/api/v1/attempts", "{\"blueprint\": {\"topics\": [\"cnn\"], \"questions\": 60}}");

        assertProblem(answer, 409, "infeasible-quiz");
        assertThat(answer.json().get("reasons").size()).isPositive();
    }

    @Test
    void givesTheNewerAnswerToAStaleSave() {
        String slot = start() + "/slots/1/response";
        api.put(slot, "{\"sequence\": 5, \"response\": null}");

        Answer answer = api.put(slot, "{\"sequence\": 4, \"response\": null}");

        assertProblem(answer, 409, "stale-save");
        assertThat(answer.json().get("newest").get("sequence").getLongValue()).isEqualTo(5);
    }

    @Test
    void tellsWhenTheAttemptWasOver() {
        String path = start();
        String deadline = api.get(path).text("deadlineAt");
        node.advance(Duration.ofHours(2));

        Answer answer = api.put(path + "/slots/1/response", "{\"sequence\": 1, \"response\": null}");

        assertProblem(answer, 410, "attempt-over");
        assertThat(answer.text("deadlineAt")).isEqualTo(deadline);
    }

    @Test
    void throttlesWrongPasswordsAndSaysHowLongToWait() {
        String wrong = "{\"email\": \"" + candidate.email() + "\", \"password\": \"not this one\"}";
        Answer answer = node.anonymous().post("/api/v1/sessions", wrong);
        assertProblem(answer, 401, "wrong-credentials");
        for (int i = 0; i < 20 && answer.status() == 401; i++) {
            answer = node.anonymous().post("/api/v1/sessions", wrong);
        }

        assertProblem(answer, 429, "too-many-tries");
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 15 * 60);
        assertThat(answer.text("detail")).contains("minutes");
    }

    @Test
    void namesTheMethodsThatAnAddressHas() {
        Answer answer = node.anonymous().send("PATCH", "/api/v1/sessions", Optional.empty());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("allow")).contains("POST");
    }

    @Test
    void saysThatThereIsNothing() {
        assertProblem(node.anonymous().get("/api/v1/nothing"), 404, "not-found");
        assertProblem(api.get("/api/v1/attempts/nonsense"), 404, "not-found");
    }

    @Test
    void tellsTheLimitOfABody() {
        Answer answer = api.post("/api/v1/attempts", "\"" + "x".repeat(600_000) + "\"");

        assertProblem(answer, 413, "too-large");
        assertThat(answer.text("detail")).contains("512 KB");
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        assertProblem(api.post("/api/v1/attempts", "{\"quiz\": "), 400, "invalid-request");
        assertProblem(api.post("/api/v1/attempts", "[1, 2]"), 400, "invalid-request");
        assertProblem(sendText("quiz=junior-screen"), 415, "unsupported-media-type");
    }

    @Test
    void listsTheFieldsToPutRight() {
        Answer answer = node.anonymous()
                .post("/api/v1/accounts", "{\"email\": \"nobody\", \"password\": \"short\", \"name\": \"\"}");

        assertProblem(answer, 422, "invalid-fields");
        assertThat(answer.json().get("errors").size()).isEqualTo(3);
    }

    @Test
    void asksForATokenAndNamesTheScheme() {
        Answer answer = node.anonymous().get("/api/v1/me");

        assertProblem(answer, 401, "sign-in-needed");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void everyAnswerHasAnIdAndIsNeitherKeptNorTakenForAPage() {
        for (Answer answer : List.of(api.get("/api/v1/me"), node.anonymous().get("/api/v1/nothing"))) {
            assertThat(answer.header("x-request-id")).hasSize(36);
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("content-security-policy")).contains("default-src 'none'");
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
        }
        Answer named = api.send("GET", "/api/v1/me", Optional.empty(), Map.of("X-Request-Id", "proxy-17"));
        assertThat(named.header("x-request-id")).isEqualTo("proxy-17");
        Answer renamed = api.send("GET", "/api/v1/me", Optional.empty(), Map.of("X-Request-Id", "a b\"<"));
        assertThat(renamed.header("x-request-id")).hasSize(36);
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("urn:ascent:problem:" + type);
        assertThat(answer.json().get("status").getIntValue()).isEqualTo(status);
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank().doesNotContain("Exception", "dev.ascent", "io.micronaut");
        assertThat(answer.text("instance")).startsWith("/api/v1/");
    }

    private String start() {
        return "/api/v1/attempts/"
                + api.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}").text("id");
    }

    private Answer sendText(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(node.node().address().resolve("/api/v1/sessions"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new Answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
        }
    }
}
