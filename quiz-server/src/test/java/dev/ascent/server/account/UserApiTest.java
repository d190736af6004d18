package dev.ascent.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class UserApiTest {
    private final NodeFixture node;
    private final ApiClient api;
    private final Person candidate;

    UserApiTest(Engine engine) {
        node = NodeFixture.shared(engine);
        api = node.client(node.person(Role.ADMINISTRATOR));
        candidate = node.person(Role.CANDIDATE);
    }

    @Test
    void listsEverybodyPartByPart() {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            Answer part = api.get("/api/v1/users?limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(part.status()).as(part.body()).isEqualTo(200);
            var items = part.json().get("items");
            for (int i = 0; i < items.size(); i++) {
                ids.add(items.get(i).get("id").getStringValue());
            }
            next = part.json().get("next").isNull() ? "" : part.text("next");
        } while (!next.isEmpty());

        assertThat(ids)
                .contains(candidate.id().toString())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(api.get("/api/v1/users?after=nonsense").problem()).isEqualTo("invalid-request");
        assertThat(api.get("/api/v1/users?limit=0").problem()).isEqualTo("invalid-request");
    }

    @Test
    void changesRolesOnlyOfTheStateThatWasRead() {
        String path = "/api/v1/users/" + candidate.id();
        String tag = api.get(path).header("etag");

        assertThat(roles(path, "[\"reviewer\"]", Map.of()).problem()).isEqualTo("if-match-needed");
        Answer changed = roles(path, "[\"reviewer\"]", Map.of("If-Match", tag));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().get("roles").get(0).getStringValue()).isEqualTo("reviewer");
        assertThat(changed.header("etag")).isNotEqualTo(tag);
        assertThat(roles(path, "[\"instructor\"]", Map.of("If-Match", tag)).problem())
                .isEqualTo("changed-meanwhile");
        assertThat(roles(path, "[\"king\"]", Map.of("If-Match", tag)).problem()).isEqualTo("invalid-request");
        assertThat(node.client(candidate).get("/api/v1/reports/quizzes").status())
                .isEqualTo(200);
    }

    @Test
    void disablesAnAccountWithItsTokens() {
        ApiClient theirs = node.client(candidate);

        Answer answer = api.post("/api/v1/users/" + candidate.id() + "/disabling", "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("disabledAt")).isNotBlank();
        assertThat(theirs.get("/api/v1/me").status()).isEqualTo(401);
        Answer audit = api.get("/api/v1/audit?subject=account/" + candidate.id() + "&deed=account.disable");
        assertThat(audit.json().get("items").size()).isEqualTo(1);
        assertThat(audit.json().get("items").get(0).get("address").getStringValue())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void readsTheAuditNewestFirstByFilterAndPart() {
        node.client(candidate).post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}");
        String of = "/api/v1/audit?actor=" + candidate.id();

        assertThat(api.get(of).json().get("items").get(0).get("deed").getStringValue())
                .isEqualTo("attempt.start");
        assertThat(api.get(of + "&until=2000-01-01T00:00:00Z")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(api.get(of + "&since=yesterday").problem()).isEqualTo("invalid-request");
        Answer first = api.get("/api/v1/audit?limit=1");
        Answer second = api.get("/api/v1/audit?limit=1&after=" + first.text("next"));
        assertThat(second.json().get("items").get(0))
                .isNotEqualTo(first.json().get("items").get(0));
    }

    private Answer roles(String path, String roles, Map<String, String> headers) {
        return api.send("PUT", path + "/roles", Optional.of("{\"roles\": " + roles + "}"), headers);
    }
}
