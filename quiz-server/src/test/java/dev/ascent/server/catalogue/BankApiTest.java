package dev.ascent.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Role;
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

    private Answer draft(String path, String yaml, Map<String, String> headers) {
        return api.send("PUT", path + "/draft", Optional.of("{\"yaml\": \"" + yaml + "\"}"), headers);
    }
}
