package dev.ascent.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BankApiTest {
    private final NodeFixture node = NodeFixture.shared(Engine.H2);
    private final ApiClient api = node.client(node.person(Role.INSTRUCTOR));

    @Test
    void keepsADraftOnlyOnTopOfWhatWasRead() {
        String path = "/api/v1/bank/questions/rest-draft-" + System.nanoTime();

        assertThat(draft(path, "id: x", Map.of()).problem()).isEqualTo("if-match-needed");
        Answer made = draft(path, "id: x", Map.of("If-None-Match", "*"));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.json().get("problems").size()).isPositive();
        assertThat(draft(path, "id: y", Map.of("If-None-Match", "*")).problem()).isEqualTo("changed-meanwhile");
        Answer changed = draft(path, "id: y", Map.of("If-Match", made.header("etag")));
        assertThat(changed.text("yaml")).isEqualTo("id: y");
        assertThat(draft(path, "id: z", Map.of("If-Match", made.header("etag"))).problem())
                .isEqualTo("changed-meanwhile");
        assertThat(api.get(path).header("etag")).isEqualTo(changed.header("etag"));
        assertThat(node.get(AuditLog.class).of("question" + path.substring(path.lastIndexOf('/'))))
                .extracting(AuditLog.Entry::address)
                .containsExactly("127.0.0.1", "127.0.0.1");
        assertThat(api.post(path + "/versions/1/publication", "").problem()).isEqualTo("invalid-fields");
        assertThat(api.post(path + "/versions/1/retirement", "").problem()).isEqualTo("not-possible");
    }

    @Test
    void listsWhatMatchesPartByPart() {
        Answer first = api.get("/api/v1/bank/questions?limit=2&level=junior&status=published");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        var items = first.json().get("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(first.text("next")).isEqualTo(items.get(1).get("id").getStringValue());
        Answer second = api.get("/api/v1/bank/questions?limit=2&level=junior&after=" + first.text("next"));
        assertThat(second.json().get("items").get(0).get("id").getStringValue())
                .isGreaterThan(items.get(1).get("id").getStringValue());
        assertThat(api.get("/api/v1/bank/questions?level=wizard").problem()).isEqualTo("invalid-request");
        assertThat(api.get("/api/v1/quizzes?limit=1").text("next")).isNotBlank();
        assertThat(api.get("/api/v1/topics?limit=1").text("next")).isNotBlank();
    }

    @Test
    void publishesAQuizOnlyOnTopOfWhatWasRead() {
        String id = "rest-quiz-" + System.nanoTime();
        String path = "/api/v1/bank/quizzes/" + id;

        assertThat(quiz(path, id, 5, Map.of()).problem()).isEqualTo("if-match-needed");
        assertThat(quiz(path, "another", 5, Map.of("If-None-Match", "*")).problem())
                .isEqualTo("invalid-fields");
        Answer made = quiz(path, id, 5, Map.of("If-None-Match", "*"));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.text("status")).isEqualTo("published");
        assertThat(quiz(path, id, 6, Map.of("If-None-Match", "*")).problem()).isEqualTo("changed-meanwhile");
        Answer changed = quiz(path, id, 7, Map.of("If-Match", made.header("etag")));
        assertThat(changed.text("version")).isEqualTo("2");
        assertThat(quiz(path, id, 8, Map.of("If-Match", made.header("etag"))).problem())
                .isEqualTo("changed-meanwhile");

        assertThat(api.get(path).text("yaml")).contains("minutes: 7");
        assertThat(api.get(path).header("etag")).isEqualTo(changed.header("etag"));
        assertThat(api.get("/api/v1/bank/quizzes?limit=500").body()).contains(id);
        Answer started =
                node.client(node.person(Role.CANDIDATE)).post("/api/v1/attempts", "{\"quiz\": \"" + id + "\"}");
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        assertThat(node.get(AuditLog.class).of("quiz/" + id))
                .extracting(AuditLog.Entry::deed, AuditLog.Entry::address)
                .containsExactly(tuple("quiz.publish", "127.0.0.1"), tuple("quiz.publish", "127.0.0.1"));
    }

    @Test
    void refusesAQuizThatTheBankCannotMeet() {
        String id = "rest-quiz-" + System.nanoTime();
        String yaml = "id: " + id + "\\ntitle: Too much\\ndescription: Long.\\nminutes: 60"
                + "\\npick:\\n  - { areas: [math], kinds: [open], levels: [junior], count: 50 }\\n";

        Answer refused = api.send(
                "PUT",
                "/api/v1/bank/quizzes/" + id,
                Optional.of("{\"yaml\": \"" + yaml + "\"}"),
                Map.of("If-None-Match", "*"));

        assertThat(refused.problem()).isEqualTo("invalid-fields");
        assertThat(refused.body()).contains("the bank has");
        assertThat(api.get("/api/v1/bank/quizzes/" + id).status()).isEqualTo(404);
    }

    private Answer quiz(String path, String id, int minutes, Map<String, String> headers) {
        String yaml = "id: " + id + "\\ntitle: Of one question\\ndescription: Short.\\nminutes: " + minutes
                + "\\npick:\\n  - { areas: [math], count: 1 }\\n";
        return api.send("PUT", path, Optional.of("{\"yaml\": \"" + yaml + "\"}"), headers);
    }

    private Answer draft(String path, String yaml, Map<String, String> headers) {
        return api.send("PUT", path + "/draft", Optional.of("{\"yaml\": \"" + yaml + "\"}"), headers);
    }
}
