package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.CarriedMysql;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.FaultProxy;
import dev.ascent.server.fixture.MysqlFixture;
import dev.ascent.server.fixture.NodeFixture;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Takes the database away from a node that serves, and gives it back. */
class DatabaseAwayTest {
    private static final int SAVERS = 8;
    /** Gives up a second after it finds no connection, to keep the tests short. */
    private static final Map<String, Object> QUICK = Map.of("datasources.default.connection-timeout", "1000");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static @Nullable CarriedMysql own;

    @Test
    void refusesWhileMysqlIsCutOffAndHealsByItself() {
        Settings direct = Engine.MYSQL.fresh();
        URI address = URI.create(String.valueOf(direct.databaseUrl()).substring("jdbc:".length()));
        try (FaultProxy proxy = new FaultProxy(address.getHost(), address.getPort());
                NodeFixture node = NodeFixture.start(proxy.before(direct), QUICK)) {
            Candidate candidate = new Candidate(node);
            assertThat(candidate.save(1, 1).status()).isEqualTo(200);

            proxy.cut();
            assertRefused(candidate.save(1, 2));
            assertLogged(candidate, () -> candidate.save(1, 2));
            assertRefused(candidate.api.get(candidate.path));
            assertRefused(candidate.api.post("/api/v1/attempts", "{\"quiz\": \"senior-systems\"}"));
            assertRefused(
                    node.anonymous().post("/api/v1/sessions", "{\"email\": \"a@b.example\", \"password\": \"x\"}"));
            assertThat(node.anonymous().get("/health").status()).isEqualTo(503);
            assertThat(node.anonymous().get("/health/readiness").status()).isEqualTo(503);
            assertThat(node.anonymous().get("/health/liveness").status()).isEqualTo(200);

            proxy.heal();
            assertThat(untilOk(() -> candidate.save(1, 2)).status()).isEqualTo(200);
            assertThat(untilOk(() -> node.anonymous().get("/health")).status()).isEqualTo(200);
            assertThat(candidate.sequence(1)).isEqualTo(2);
        }
    }

    @Test
    void refusesInCrowdsWhileMysqlHangsAndGoesOnWithTheRest() throws Exception {
        Settings direct = Engine.MYSQL.fresh();
        URI address = URI.create(String.valueOf(direct.databaseUrl()).substring("jdbc:".length()));
        try (FaultProxy proxy = new FaultProxy(address.getHost(), address.getPort());
                NodeFixture node = NodeFixture.start(proxy.before(direct), Map.of("ascent.sweep", "1h"));
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Candidate candidate = new Candidate(node);
            assertThat(candidate.save(1, 1).status()).isEqualTo(200);

            proxy.hang();
            var refused = IntStream.rangeClosed(2, 101)
                    .mapToObj(sequence -> crowd.submit(() -> candidate.save(1, sequence)))
                    .toList();
            // What needs no database is served while a hundred wait for one.
            assertThat(node.anonymous().get("/api/openapi.yaml").status()).isEqualTo(200);
            for (var answer : refused) {
                assertRefused(answer.get());
            }

            proxy.heal();
            assertThat(untilOk(() -> candidate.save(1, 200)).status()).isEqualTo(200);
            assertThat(candidate.sequence(1)).isEqualTo(200);
        }
    }

    @Test
    void healsAfterASlowNetworkAndAfterOneThatLostReplies() {
        Settings direct = Engine.MYSQL.fresh();
        URI address = URI.create(String.valueOf(direct.databaseUrl()).substring("jdbc:".length()));
        try (FaultProxy proxy = new FaultProxy(address.getHost(), address.getPort());
                NodeFixture node = NodeFixture.start(proxy.before(direct), impatient(proxy.before(direct)))) {
            Candidate candidate = new Candidate(node);

            proxy.slow();
            assertThat(candidate.save(1, 1).status()).isEqualTo(200);
            proxy.loseReplies();
            assertRefused(candidate.save(1, 2));

            proxy.heal();
            assertThat(untilOk(() -> candidate.save(1, 2)).status()).isEqualTo(200);
            assertThat(candidate.sequence(1)).isEqualTo(2);
        }
    }

    /** Waits three seconds for a reply of the database instead of ten; the node makes its tables so, too. */
    private static Map<String, Object> impatient(Settings settings) {
        String url = String.valueOf(settings.properties().get("datasources.default.url"));
        assertThat(url).contains("socketTimeout=10000");
        Map<String, Object> properties = new HashMap<>(QUICK);
        properties.put("datasources.default.url", url.replace("socketTimeout=10000", "socketTimeout=3000"));
        return properties;
    }

    @Test
    void refusesWhileMysqlIsReadOnlyAndLeavesNoHalfAttempt(@TempDir Path data) throws Exception {
        Settings settings = MysqlFixture.of(carried()).freshSchema(data);
        try (NodeFixture node = NodeFixture.start(settings, QUICK);
                Connection connection = settings.connect();
                Statement statement = connection.createStatement()) {
            Candidate candidate = new Candidate(node);
            assertThat(candidate.save(1, 1).status()).isEqualTo(200);

            statement.execute("set global super_read_only = on");
            assertRefused(candidate.save(1, 2));
            assertRefused(candidate.api.post("/api/v1/attempts", "{\"quiz\": \"senior-systems\"}"));
            assertRefused(candidate.api.post(candidate.path + "/submission", ""));
            assertThat(candidate.api.get(candidate.path).text("state")).isEqualTo("in-progress");
            statement.execute("set global read_only = off");

            assertThat(untilOk(() -> candidate.save(1, 2)).status()).isEqualTo(200);
            try (ResultSet rows = statement.executeQuery("select count(*), count(distinct attempt_id) from attempt"
                    + " left join attempt_slot on attempt_id = id")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(10);
                assertThat(rows.getInt(2)).isEqualTo(1);
            }
        }
    }

    @Test
    void losesNoAcknowledgedAnswerWhenMysqlIsKilled(@TempDir Path data) throws Exception {
        CarriedMysql mysql = carried();
        try (NodeFixture node = NodeFixture.start(MysqlFixture.of(mysql).freshSchema(data), QUICK)) {
            Candidate candidate = new Candidate(node);

            Map<Integer, Long> acknowledged = saveUntil(candidate, 100, mysql::kill);
            assertRefused(candidate.save(1, 100_000));
            assertThat(node.anonymous().get("/health").status()).isEqualTo(503);
            mysql.startAgain();

            assertThat(untilOk(() -> candidate.api.get(candidate.path)).status())
                    .isEqualTo(200);
            acknowledged.forEach((slot, sequence) ->
                    assertThat(candidate.sequence(slot)).as("slot %s", slot).isBetween(sequence, sequence + 1));
            assertThat(candidate.save(1, 100_000).status()).isEqualTo(200);
        }
    }

    @Test
    void refusesOnceH2IsShutAndHealsByItself() throws Exception {
        Settings settings = Engine.H2.fresh();
        try (NodeFixture node = NodeFixture.start(settings, Map.of())) {
            Candidate candidate = new Candidate(node);
            assertThat(candidate.save(1, 1).status()).isEqualTo(200);

            try (Connection connection = DriverManager.getConnection(
                            String.valueOf(settings.properties().get("datasources.default.url")), "ascent", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            }

            Answer next = candidate.save(1, 2);
            if (next.status() != 200) {
                assertRefused(next);
            }
            assertThat(untilOk(() -> candidate.save(1, 2)).status()).isEqualTo(200);
            assertThat(candidate.sequence(1)).isEqualTo(2);
        }
    }

    /** By the id that an answer has, who runs a node finds in the log what there was to it. */
    private static void assertLogged(Candidate candidate, Supplier<Answer> request) {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.ascent.server.problem.FaultHandler");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            Answer answer = request.get();
            assertThat(answer.header("x-request-id")).isNotBlank();
            assertThat(log.list)
                    .flatExtracting(ILoggingEvent::getKeyValuePairs)
                    .extracting(pair -> pair.key + "=" + pair.value)
                    .contains(
                            "request=" + answer.header("x-request-id"),
                            "attempt=" + candidate.path.substring("/api/v1/attempts/".length()));
        } finally {
            logger.detachAppender(log);
        }
    }

    /** Saves with several savers, runs {@code fault} after so many acks, and gives what was acknowledged of each slot. */
    private static Map<Integer, Long> saveUntil(Candidate candidate, int acks, Fault fault) throws Exception {
        Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();
        CountDownLatch enough = new CountDownLatch(acks);
        try (ExecutorService savers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int slot = 1; slot <= SAVERS; slot++) {
                int mine = slot;
                savers.execute(() -> {
                    for (long sequence = 1; candidate.save(mine, sequence).status() == 200; sequence++) {
                        acknowledged.put(mine, sequence);
                        enough.countDown();
                    }
                });
            }
            assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            fault.happen();
        }
        return acknowledged;
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 60);
    }

    /** The first answer that is not "try again later". */
    private static Answer untilOk(Supplier<Answer> request) {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer = request.get();
        while (answer.status() == 503 && Instant.now().isBefore(end)) {
            answer = request.get();
        }
        return answer;
    }

    /** The server that tests of this class may kill and set; it ends with the process. */
    private static CarriedMysql carried() {
        CarriedMysql ready = own;
        if (ready != null) {
            return ready;
        }
        try {
            ready = CarriedMysql.start();
            own = ready;
            return ready;
        } catch (IOException e) {
            String reason = "No MySQL to kill: " + e.getMessage();
            return "true".equals(System.getenv("CI")) ? Assertions.fail(reason) : Assumptions.abort(reason);
        }
    }

    private interface Fault {
        void happen() throws Exception;
    }

    /** Somebody with an open attempt. */
    private static final class Candidate {
        private final ApiClient api;
        private final String path;

        Candidate(NodeFixture node) {
            Person person = node.person(Role.CANDIDATE);
            api = node.client(person);
            path = "/api/v1/attempts/"
                    + api.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}")
                            .text("id");
        }

        Answer save(int slot, long sequence) {
            return api.put(
                    path + "/slots/" + slot + "/response", "{\"sequence\": " + sequence + ", \"response\": null}");
        }

        long sequence(int slot) {
            JsonNode shown = api.get(path).json().get("slots").get(slot - 1);
            return Optional.ofNullable(shown.get("sequence")).orElseThrow().getLongValue();
        }
    }
}
