package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.variant.Review;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.ident.Id;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AttemptApiTest {
    private final NodeFixture node;
    private final Person candidate;
    private final ApiClient api;

    AttemptApiTest(Engine engine) {
        node = NodeFixture.shared(engine);
        candidate = node.person(Role.CANDIDATE);
        api = node.client(candidate);
    }

    @Test
    void sendsNoKeyBeforeTheResultIsReleased() {
        List<String> sent = new ArrayList<>();
        Answer started = api.post("/api/v1/attempts", "{\"quiz\": \"mixed-mock-interview\"}");
        sent.add(started.body());
        String path = "/api/v1/attempts/" + started.text("id");
        for (String secretive :
                List.of("/api/v1/quizzes", "/api/v1/topics", "/api/v1/attempts", path, path + "/result")) {
            sent.add(api.get(secretive).body());
        }
        int slots = started.json().get("slots").size();
        for (int slot = 1; slot <= slots; slot++) {
            sent.add(api.put(path + "/slots/" + slot + "/response", "{\"sequence\": 1, \"response\": \"a\"}")
                    .body());
        }
        sent.add(api.post(path + "/submission", "").body());

        String everything = String.join("\n", sent);
        assertThat(everything)
                .doesNotContain("\"correct\"", "\"why\"", "\"misconception", "\"solution\"", "\"answer\"");
        for (String secret : secrets(started.text("id"))) {
            assertThat(everything).doesNotContain(secret);
        }
    }

    /** Every reason and solution of the attempt's questions, as JSON would carry them: their first words. */
    private List<String> secrets(String attempt) {
        Results.Outcome outcome =
                node.get(Results.class).of(candidate, Id.parse(attempt).orElseThrow());
        List<String> secrets = new ArrayList<>();
        for (Result.Reviewed reviewed :
                ((Results.Outcome.Ready) outcome).result().questions()) {
            Review review = reviewed.review();
            secrets.add(review.solution());
            review.options().forEach(option -> secrets.add(option.why()));
            review.parts().forEach(part -> secrets.add(part.why()));
        }
        return secrets.stream()
                .map(text -> text.strip().lines().findFirst().orElse(""))
                .map(line -> line.replaceAll("[\"\\\\].*", ""))
                .filter(line -> line.length() > 20)
                .toList();
    }

    @Test
    void answersAStaleSaveWithTheNewerOne() {
        String path = start();
        String slot = path + "/slots/1/response";
        assertThat(api.put(slot, "{\"sequence\": 5, \"response\": null}").status())
                .isEqualTo(200);

        Answer stale = api.put(slot, "{\"sequence\": 4, \"response\": null}");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("stale-save");
        assertThat(stale.json().get("newest").get("sequence").getLongValue()).isEqualTo(5);
    }

    @Test
    void answersAnUnreadableNumberInWords() {
        ApiClient instructor = node.client(node.person(Role.INSTRUCTOR));
        String slot = numericSlot(instructor);

        Answer answer = instructor.put(slot + "/response", "{\"sequence\": 1, \"response\": \"3,5O\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("unreadable-response");
        assertThat(answer.text("detail")).isNotBlank();
    }

    @Test
    void namesTheRowsThatCannotBeRead() {
        Answer attempt = api.post("/api/v1/attempts", "{\"quiz\": \"shapes-and-code\"}");
        var slots = attempt.json().get("slots");
        int slot = 1;
        while (!slots.get(slot - 1).get("kind").getStringValue().equals("shape-chain")) {
            slot++;
        }

        Answer answer = api.put(
                "/api/v1/attempts/" + attempt.text("id") + "/slots/" + slot + "/response",
                "{\"sequence\": 1, \"response\": {\"1\": \"twice\", \"2\": \"(8, 8)\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("detail")).startsWith("Row 1: “twice”");
        assertThat(answer.json().get("parts").size()).isEqualTo(1);
        assertThat(answer.json().get("parts").get(0).getStringValue()).isEqualTo("1");
    }

    @Test
    void answersASaveAfterTheDeadlineWithGone() {
        String path = start();
        node.advance(Duration.ofHours(2));

        Answer answer = api.put(path + "/slots/1/response", "{\"sequence\": 1, \"response\": null}");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.problem()).isEqualTo("attempt-over");
    }

    @Test
    void letsNobodyButTheOwnerAtAnAttempt() {
        String path = start();
        for (Role role : Role.values()) {
            ApiClient other = node.client(node.person(role));
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.put(path + "/slots/1/response", "{\"sequence\": 9, \"response\": null}")
                            .status())
                    .isEqualTo(404);
            assertThat(other.post(path + "/submission", "").status()).isEqualTo(404);
            assertThat(other.get(path + "/result").status()).isIn(404, 409);
        }
        assertThat(node.anonymous().get(path).status()).isEqualTo(401);
        assertThat(api.get(path).text("state")).isEqualTo("in-progress");
    }

    @Test
    void letsOnlyInstructorsChooseASeed() {
        String body = "{\"quiz\": \"junior-screen\", \"seed\": 7}";

        assertThat(api.post("/api/v1/attempts", body).status()).isEqualTo(403);
        assertThat(node.client(node.person(Role.INSTRUCTOR))
                        .post("/api/v1/attempts", body)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void showsScoresToReviewersAndInstructorsOnly() {
        String path = start();
        api.post(path + "/submission", "");

        assertThat(api.get("/api/v1/reports/quizzes").status()).isEqualTo(403);
        for (Role role : List.of(Role.REVIEWER, Role.INSTRUCTOR, Role.ADMINISTRATOR)) {
            ApiClient reader = node.client(node.person(role));
            assertThat(reader.get("/api/v1/reports/quizzes/junior-screen").body())
                    .contains(candidate.name());
            assertThat(reader.get("/api/v1/reports/quizzes/junior-screen/scores.csv")
                            .header("content-type"))
                    .startsWith("text/csv");
            assertThat(reader.get(path + "/result").status()).isEqualTo(200);
        }
    }

    @Test
    void repeatsASubmissionWithTheSameAnswer() {
        String path = start();
        Answer first = api.post(path + "/submission", "");

        assertThat(api.post(path + "/submission", "").body()).isEqualTo(first.body());
        assertThat(api.get(path + "/result").json().get("questions").size()).isPositive();
    }

    @Test
    void answersEveryBadRequestWithAProblem() {
        ApiClient nobody = node.anonymous();
        String path = start();

        assertThat(nobody.get("/api/v1/nothing").problem()).isEqualTo("not-found");
        assertThat(nobody.send("PATCH", "/api/v1/sessions", Optional.empty()).problem())
                .isEqualTo("method-not-allowed");
        assertThat(nobody.post("/api/v1/sessions", "{\"email\":").problem()).isEqualTo("invalid-request");
        assertThat(nobody.post("/api/v1/sessions", "{}").problem()).isEqualTo("invalid-fields");
        assertThat(nobody.get("/api/v1/me").problem()).isEqualTo("sign-in-needed");
        assertThat(nobody.with("no-such-token").get("/api/v1/me").problem()).isEqualTo("sign-in-needed");
        assertThat(api.get("/api/v1/attempts/nonsense").problem()).isEqualTo("not-found");
        assertThat(api.get("/api/v1/attempts/0000000000000").problem()).isEqualTo("not-found");
        assertThat(api.put(path + "/slots/x/response", "{}").status()).isEqualTo(400);
        assertThat(api.post("/api/v1/attempts", "{}").problem()).isEqualTo("invalid-request");
        assertThat(api.post("/api/v1/attempts", "{\"quiz\": \"none\"}").problem())
                .isEqualTo("not-found");
        assertThat(api.post("/api/v1/attempts", "{\"blueprint\": {\"topics\": [\"cnn\"], \"questions\": 60}}")
                        .problem())
                .isEqualTo("infeasible-quiz");
        assertThat(api.post("/api/v1/attempts", "\"" + "x".repeat(600_000) + "\"")
                        .problem())
                .isEqualTo("too-large");
    }

    @Test
    void describesItselfInOpenApi() {
        ApiClient nobody = node.anonymous();

        assertThat(nobody.get("/api/openapi.yaml").body())
                .contains("/api/v1/attempts/{id}/slots/{slot}/response", "/api/v1/sessions", "bearer");
        assertThat(nobody.get("/api/docs").body()).doesNotContain("http://", "https://");
        assertThat(nobody.get("/api/docs/swagger-ui-bundle.js").status()).isEqualTo(200);
        assertThat(nobody.get("/health/readiness").status()).isEqualTo(200);
    }

    private String start() {
        return "/api/v1/attempts/"
                + api.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}").text("id");
    }

    /** The path of a question that asks for a number: seeds are tried until a form has one. */
    private static String numericSlot(ApiClient instructor) {
        for (int seed = 0; seed < 50; seed++) {
            Answer attempt =
                    instructor.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\", \"seed\": " + seed + "}");
            String path = "/api/v1/attempts/" + attempt.text("id");
            var slots = attempt.json().get("slots");
            for (int i = 0; i < slots.size(); i++) {
                if (slots.get(i).get("kind").getStringValue().equals("numeric")) {
                    return path + "/slots/" + (i + 1);
                }
            }
            instructor.post(path + "/submission", "");
        }
        throw new AssertionError("no form asks for a number");
    }
}
