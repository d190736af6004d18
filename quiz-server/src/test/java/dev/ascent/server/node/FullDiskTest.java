package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.fixture.SmallBank;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real node on the embedded database, for which the disk becomes full while somebody takes a quiz. */
class FullDiskTest {
    private static final int KILOBYTES = 2_048;
    private static final String START = "{\"quiz\": \"" + SmallBank.QUIZ + "\"}";

    /** Far more saves than fit. */
    private static final int MOST_SAVES = 20_000;

    @Test
    void refusesOnceNothingCanBeWrittenAndKeepsWhatItAcknowledged(@TempDir Path folder) throws Exception {
        Settings settings = Engine.H2.fresh();
        Map<String, String> environment =
                Map.of("ASCENT_BANK", SmallBank.in(folder).toString(), "ASCENT_GRACE", "1h");
        String token;
        String other;
        try (NodeFixture node =
                NodeFixture.start(settings, Map.of("ascent.bank", String.valueOf(environment.get("ASCENT_BANK"))))) {
            token = node.token(node.person(Role.CANDIDATE));
            other = node.token(node.person(Role.CANDIDATE));
        }
        long acknowledged = 0;
        String path;
        try (NodeProcess node = NodeProcess.startOnAFullDisk(settings, environment, KILOBYTES)) {
            ApiClient api = new ApiClient(node.address()).with(token);
            path = "/api/v1/attempts/" + api.post("/api/v1/attempts", START).text("id");
            Answer answer = save(api, path, 1);
            while (answer.status() == 200 && acknowledged < MOST_SAVES) {
                acknowledged++;
                answer = save(api, path, acknowledged + 1);
            }
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isNotEmpty();
            assertThat(new ApiClient(node.address())
                            .with(other)
                            .post("/api/v1/attempts", START)
                            .status())
                    .isEqualTo(503);
        }

        try (NodeProcess node = NodeProcess.start(settings, environment)) {
            ApiClient api = new ApiClient(node.address()).with(token);
            assertThat(api.get(path).json().get("slots").get(0).get("sequence").getLongValue())
                    .isBetween(acknowledged, acknowledged + 1);
            assertThat(api.post(path + "/submission", "").text("state")).isEqualTo("graded");
            node.terminate();
            node.exitCode();
        }
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from attempt")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).as("attempts, whole or half").isEqualTo(1);
        }
    }

    private static Answer save(ApiClient api, String path, long sequence) {
        return api.put(path + "/slots/1/response", "{\"sequence\": " + sequence + ", \"response\": \"1\"}");
    }
}
