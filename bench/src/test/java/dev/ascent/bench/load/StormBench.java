package dev.ascent.bench.load;

import dev.ascent.bench.load.Meters.Usage;
import dev.ascent.bench.load.OpenLoop.Run;
import dev.ascent.bench.load.People.Candidate;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.fixture.CarriedMysql;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.ident.IdSource;
import dev.ascent.server.node.Node;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The worst minutes of an exam: everybody starts a quiz of {@value #SLOTS} questions within a second, and everybody hands in
 * within a second. Beside it, how many starts a node can do at all, compared with the same transaction by plain JDBC.
 */
final class StormBench {
    private static final String QUIZ = "phase-2";
    private static final int SLOTS = 20;

    /** Twice the pool, so that it never runs dry. */
    private static final int WORKERS = 32;

    /** More clients at once would be a test of this machine's threads. */
    private static final int MOST_CLIENTS = 1_000;

    /** Rounds that are not counted: a node does not begin to run as the exam does, and compilers on two cores take a minute. */
    private static final int WARM_UPS = 20;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Pattern ATTEMPT = Pattern.compile("\"id\":\"([0-9a-z]{13})\"");

    private final int people;
    private final int rounds;

    private StormBench(int people, int rounds) {
        this.people = people;
        this.rounds = rounds;
    }

    /** Starts an attempt for a person. */
    private interface Start {
        void by(Candidate candidate) throws Exception;
    }

    /** One side: whom it starts attempts for, how, and what that used. */
    private static final class Contestant {
        private final String name;
        private final List<List<Candidate>> rounds;
        private final Start start;
        private final Meters meters;
        private final List<Run> runs = new ArrayList<>();
        private Usage usage = Usage.NONE;

        Contestant(String name, List<List<Candidate>> rounds, Start start, Meters meters) {
            this.name = name;
            this.rounds = rounds;
            this.start = start;
            this.meters = meters;
        }

        /** Everybody of a round starts, within {@code length}. */
        void turn(int round, Duration length, int workers, boolean counts) {
            List<Candidate> all = rounds.get(round);
            Usage before = meters.read();
            Run run = OpenLoop.arrive(all.size(), length, workers, number -> start.by(all.get(number)));
            if (counts) {
                usage = usage.plus(meters.read().minus(before));
                runs.add(run);
            }
        }

        StormResult.Row row(Contestant floor, Connection database) throws SQLException {
            Run all = Run.inTurn(runs);
            return new StormResult.Row(
                    name,
                    Numbers.median(runs.stream().mapToDouble(Run::perSecond)),
                    Numbers.medianRatio(
                            runs.stream().map(Run::perSecond).toList(),
                            floor.runs.stream().map(Run::perSecond).toList()),
                    all.millis(0.5),
                    Numbers.median(runs.stream().mapToDouble(run -> run.millis(1))),
                    all.latencies().size(),
                    usage,
                    all.failures(),
                    all.firstFailure(),
                    wrong(database));
        }

        /** For how many people there is not exactly one attempt with all its questions. */
        private int wrong(Connection database) throws SQLException {
            int wrong = 0;
            try (PreparedStatement count = database.prepareStatement(
                    "select count(distinct a.id), count(*) from attempt a join attempt_slot s on s.attempt_id = a.id"
                            + " where a.account_id = ?")) {
                for (List<Candidate> round : rounds) {
                    for (Candidate candidate : round) {
                        count.setLong(1, candidate.person().id().number());
                        try (ResultSet row = count.executeQuery()) {
                            row.next();
                            wrong += row.getInt(1) == 1 && row.getInt(2) == SLOTS ? 0 : 1;
                        }
                    }
                }
            }
            return wrong;
        }
    }

    /** Measures on an empty database of this kind. */
    static StormResult measure(Engine engine, int people, int rounds) {
        try (Stage stage = Stage.open(engine, folder -> Optional.empty())) {
            return new StormBench(people, rounds).measure(stage, engine);
        } catch (IOException | InterruptedException | SQLException e) {
            throw new LoadFault("A storm on " + engine + " could not be measured", e);
        }
    }

    private StormResult measure(Stage stage, Engine engine) throws IOException, InterruptedException, SQLException {
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Connection status = stage.watch()) {
            List<List<Candidate>> far = stage.prepareOutside(node -> withTokens(node, "far"));
            List<List<Candidate>> crowd = stage.prepareOutside(node -> withTokens(node, "crowd"));
            Optional<Meters.Database> server =
                    stage.mysql().map(CarriedMysql::process).map(process -> new Meters.Database(process, status));
            Meters own = new Meters(ProcessHandle.current(), server);
            Meters other = new Meters(stage.outer().process(), server);
            Rest rest = new Rest(client, stage.outer().address());
            Node inner = stage.inner();
            Starter starter = inner.context().getBean(Starter.class);
            PlainStart plain = new PlainStart(
                    People.pool(inner),
                    inner.context().getBean(IdSource.class),
                    People.start(starter, People.join(inner, "model", 1).getFirst(), QUIZ)
                            .id());
            Contestant floor = new Contestant(
                    "plain JDBC, the same rows", join(inner, "plain"), one -> plain.start(one.person()), own);
            Contestant service = new Contestant(
                    "service", join(inner, "near"), one -> People.start(starter, one.person(), QUIZ), own);
            Contestant api = new Contestant("REST", far, rest::start, other);
            Contestant storm = new Contestant("REST, within a second", crowd, rest::start, other);
            Contestant end = new Contestant("hand in, within a second", crowd, rest::submit, other);
            for (int round = 0; round < WARM_UPS + rounds; round++) {
                for (Contestant one : List.of(floor, service, api)) {
                    one.turn(round, Duration.ZERO, WORKERS, round >= WARM_UPS);
                }
                for (Contestant one : List.of(storm, end)) {
                    one.turn(round, SECOND, Math.min(people, MOST_CLIENTS), round >= WARM_UPS);
                }
            }
            stage.stop();
            return result(stage, engine, List.of(floor, service, api, storm, end));
        }
    }

    private List<List<Candidate>> withTokens(Node node, String name) {
        return IntStream.range(0, WARM_UPS + rounds)
                .mapToObj(round -> People.withTokens(node, name + round + "x", people))
                .toList();
    }

    /** People for whom the services are called, without a client's token. */
    private List<List<Candidate>> join(Node node, String name) {
        return IntStream.range(0, WARM_UPS + rounds)
                .mapToObj(round -> People.join(node, name + round + "x", people).stream()
                        .map(person -> new Candidate(person, ""))
                        .toList())
                .toList();
    }

    private StormResult result(Stage stage, Engine engine, List<Contestant> contestants) throws SQLException {
        StormResult result = new StormResult(engine, people, rounds, people * (WARM_UPS + rounds));
        try (Connection inside = stage.inside().connect();
                Connection outside = stage.outside().connect()) {
            for (Contestant one : contestants) {
                boolean far = one.name.startsWith("REST") || one.name.startsWith("hand");
                result.add(one.row(contestants.getFirst(), far ? outside : inside));
            }
            result.graded(graded(outside, contestants.getLast()));
        }
        return result;
    }

    private static int graded(Connection database, Contestant end) throws SQLException {
        int graded = 0;
        try (PreparedStatement count = database.prepareStatement(
                "select count(*) from attempt where account_id = ? and state = 'GRADED' and score is not null")) {
            for (List<Candidate> round : end.rounds) {
                for (Candidate candidate : round) {
                    count.setLong(1, candidate.person().id().number());
                    try (ResultSet row = count.executeQuery()) {
                        row.next();
                        graded += row.getInt(1);
                    }
                }
            }
        }
        return graded;
    }

    /** A client of a node. */
    private static final class Rest {
        private final HttpClient client;
        private final URI root;
        private final Map<Candidate, String> attempts = new ConcurrentHashMap<>();

        Rest(HttpClient client, URI root) {
            this.client = client;
            this.root = root;
        }

        /** Returns when the questions are there. */
        void start(Candidate candidate) throws IOException, InterruptedException {
            String body = post(candidate, "/api/v1/attempts", "{\"quiz\": \"" + QUIZ + "\"}");
            Matcher id = ATTEMPT.matcher(body);
            if (!id.find() || !body.contains("\"stem\"")) {
                throw new IOException("no questions: " + body);
            }
            attempts.put(candidate, id.group(1));
        }

        /** Returns when the attempt is graded. */
        void submit(Candidate candidate) throws IOException, InterruptedException {
            String body = post(candidate, "/api/v1/attempts/" + attempts.get(candidate) + "/submission", "");
            if (!body.contains("\"graded\"")) {
                throw new IOException("not graded: " + body);
            }
        }

        private String post(Candidate candidate, String path, String body) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                    .header("Authorization", "Bearer " + candidate.token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException(response.statusCode() + " " + response.body());
            }
            return response.body();
        }
    }
}
