package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeProcess;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Stops real processes as SIGTERM does. */
class StopTest {
    private static final int SIGTERM = 128 + 15;

    /** A lock that the test holds keeps a save in flight while the node stops. */
    @Test
    void finishesASaveInFlightAfterItsHealthWentDown() throws Exception {
        Settings settings = Engine.MYSQL.fresh();
        try (NodeProcess node = NodeProcess.start(settings, Map.of("ASCENT_DRAIN", "3s"));
                Connection connection = DriverManager.getConnection(
                        String.valueOf(settings.databaseUrl()), settings.databaseUser(), settings.databasePassword());
                Statement statement = connection.createStatement();
                ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            ApiClient api = register(node);
            String id = api.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}")
                    .text("id");
            assertThat(api.get("/health").status()).isEqualTo(200);

            connection.setAutoCommit(false);
            statement.execute("select id from attempt for update");
            Future<Answer> inFlight = background.submit(() ->
                    api.put("/api/v1/attempts/" + id + "/slots/1/response", "{\"sequence\": 7, \"response\": null}"));
            awaitWaiting(settings);
            node.terminate();
            while (api.get("/health").status() == 200) {
                Thread.onSpinWait();
            }
            assertThat(api.get("/health").status()).isEqualTo(503);
            while (listens(node)) {
                Thread.onSpinWait();
            }
            assertThat(inFlight.isDone()).isFalse();
            connection.rollback();

            assertThat(inFlight.get().status()).isEqualTo(200);
            assertThat(node.exitCode()).isEqualTo(SIGTERM);
            assertThat(node.log()).isEmpty();
            try (var rows = statement.executeQuery("select sequence from attempt_response")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void endsQuietlyInTheMidstOfItsGreeting() throws Exception {
        try (NodeProcess node = NodeProcess.start(Engine.H2.fresh())) {
            node.terminate();

            assertThat(node.exitCode()).isEqualTo(SIGTERM);
            assertThat(node.log()).isEmpty();
        }
    }

    /** Whether the node still takes connections; a request could get in while the port closes, and wait for nothing. */
    private static boolean listens(NodeProcess node) {
        try (Socket tried = new Socket(node.address().getHost(), node.address().getPort())) {
            return tried.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until the save waits for the lock. */
    private static void awaitWaiting(Settings settings) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        String.valueOf(settings.databaseUrl()), settings.databaseUser(), settings.databasePassword());
                Statement statement = connection.createStatement()) {
            for (boolean waits = false; !waits; ) {
                try (var rows = statement.executeQuery("select count(*) from performance_schema.data_locks"
                        + " where lock_status = 'WAITING' and object_schema = database()")) {
                    waits = rows.next() && rows.getLong(1) > 0;
                }
            }
        }
    }

    private static ApiClient register(NodeProcess node) {
        ApiClient nobody = new ApiClient(node.address());
        String person = "{\"email\": \"s@example.org\", \"password\": \"finishes a save\", \"name\": \"S\"}";
        assertThat(nobody.post("/api/v1/accounts", person).status()).isEqualTo(201);
        return nobody.with(nobody.post("/api/v1/sessions", person).text("token"));
    }
}
