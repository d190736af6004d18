package dev.ascent.server.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void saysWhetherSavesAreFastAnythingIsLostAndWhoIsWaiting(Engine engine) {
        try (NodeFixture node = NodeFixture.start(engine.fresh(), Map.of("ascent.acks.watch", "50ms"))) {
            ApiClient candidate = node.client(node.person(Role.CANDIDATE));
            ApiClient administrator = node.client(node.person(Role.ADMINISTRATOR));
            String path = "/api/v1/attempts/"
                    + candidate
                            .post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}")
                            .text("id");
            for (int sequence : new int[] {1, 2, 2, 1}) {
                candidate.put(path + "/slots/1/response", "{\"sequence\": " + sequence + ", \"response\": null}");
            }

            String metrics = administrator.get("/metrics").body();

            assertThat(metrics)
                    .contains("ascent_saves_seconds_count{outcome=\"saved\"} 3")
                    .contains("ascent_saves_seconds_count{outcome=\"stale\"} 1")
                    .contains("ascent_saves_seconds_bucket{outcome=\"saved\",le=\"0.1\"}")
                    .contains("ascent_attempts_open 1")
                    .contains("ascent_attempts_ungraded 0")
                    .contains("ascent_attempts_overdue_seconds 0")
                    .contains("ascent_acks_missing_total 0")
                    .contains("hikaricp_connections_pending{")
                    .contains("jvm_memory_used_bytes{")
                    .contains("http_server_requests_seconds_count{")
                    .contains("uri=\"/api/v1/attempts/{id}/slots/{slot}/response\"");
            while (!administrator.get("/metrics").body().contains("ascent_acks_found_total 3")) {
                Thread.onSpinWait();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "H2")
    void areForAdministratorsAlone(Engine engine) {
        NodeFixture node = NodeFixture.shared(engine);

        assertThat(node.anonymous().get("/metrics").status()).isEqualTo(401);
        for (Role role : new Role[] {Role.CANDIDATE, Role.INSTRUCTOR, Role.REVIEWER}) {
            assertThat(node.client(node.person(role)).get("/metrics").status()).isEqualTo(403);
        }
    }
}
