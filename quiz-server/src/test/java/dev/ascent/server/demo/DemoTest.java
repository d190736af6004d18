package dev.ascent.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.node.Settings;
import io.micronaut.json.tree.JsonNode;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTest {

    @Test
    void showsALivelyCohortToEachRoleOnThisMachineOnly() throws Exception {
        Settings settings = Engine.H2.fresh();
        try (NodeProcess node = NodeProcess.start(settings, Map.of("ASCENT_HOST", "0.0.0.0"), "--demo")) {
            ApiClient candidate = signIn(node, "candidate");
            ApiClient instructor = signIn(node, "instructor");
            ApiClient reviewer = signIn(node, "reviewer");
            ApiClient administrator = signIn(node, "administrator");

            for (ApiClient reader : List.of(instructor, reviewer, administrator)) {
                Answer scores = reader.get("/api/v1/reports/quizzes/junior-screen");
                assertThat(scores.status()).isEqualTo(200);
                assertThat(scores.body()).contains("Cleo Candidate", "Hana Kim");
            }
            JsonNode items = reviewer.get("/api/v1/reports/quizzes/junior-screen/items")
                    .json()
                    .get("items");
            assertThat(items.get(0).get("discrimination")).as("item statistics").isNotNull();
            assertThat(candidate.get("/api/v1/reports/quizzes").status()).isEqualTo(403);
            JsonNode attempts = candidate.get("/api/v1/attempts").json().get("items");
            assertThat(attempts.size()).isPositive();
            double earned = 0;
            double possible = 0;
            for (int i = 0; i < attempts.size(); i++) {
                assertLifelike(attempts.get(i));
                String id = attempts.get(i).get("id").getStringValue();
                JsonNode result =
                        candidate.get("/api/v1/attempts/" + id + "/result").json();
                earned += result.get("score").getDoubleValue();
                possible += result.get("max").getDoubleValue();
            }
            assertThat(earned / possible).as("the share of the points").isBetween(0.25, 0.75);
            assertThat(settings.data().resolve("ascent.mv.db")).doesNotExist();
            assertThat(node.address().getHost()).isEqualTo("127.0.0.1");
            assertUnreachableFromOutside(node.address().getPort());
        }
    }

    private static void assertLifelike(JsonNode attempt) {
        Instant started = Instant.parse(attempt.get("startedAt").getStringValue());
        Instant finished = Instant.parse(attempt.get("finishedAt").getStringValue());
        Instant deadline = Instant.parse(attempt.get("deadlineAt").getStringValue());
        assertThat(Duration.between(started, finished)).isGreaterThan(Duration.ofMinutes(5));
        assertThat(finished).isBefore(deadline).isBefore(Instant.now());
        assertThat(attempt.get("state").getStringValue()).isEqualTo("graded");
    }

    /** Signs in with the line that was printed for this role. */
    private static ApiClient signIn(NodeProcess node, String role) {
        String[] line = node.greeting().stream()
                .map(String::strip)
                .filter(printed -> printed.startsWith(role + " "))
                .findFirst()
                .orElseThrow()
                .split(" +");
        ApiClient nobody = new ApiClient(node.address());
        Answer session =
                nobody.post("/api/v1/sessions", "{\"email\": \"" + line[1] + "\", \"password\": \"" + line[2] + "\"}");
        assertThat(session.status()).isEqualTo(201);
        ApiClient api = nobody.with(session.text("token"));
        assertThat(api.get("/api/v1/me").body()).contains("\"" + role + "\"");
        return api;
    }

    /** Where this machine has another address, nothing of the demonstration listens there. */
    private static void assertUnreachableFromOutside(int port) throws Exception {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : outside) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Socket(address, port).close())
                    .isInstanceOf(java.net.ConnectException.class);
        }
    }
}
