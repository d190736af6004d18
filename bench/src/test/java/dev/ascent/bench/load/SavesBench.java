package dev.ascent.bench.load;

import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.fixture.CarriedMysql;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.SmallBank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How fast answers are saved: through the service, REST and the UI, beside plain JDBC with the same statements in the same
 * transaction on the same pool. The sides take turns, and every answer is looked for in the database afterwards.
 */
final class SavesBench {
    private static final int ATTEMPTS = 100;
    private static final int SLOTS = 20;
    private static final int MINUTES = 480;
    private static final String AIMS =
            "Aims: 0.8× for the service; 2,000 /CPU s of the node through REST and 800 through"
                    + " the UI; at most 3 statements and 2 syncs.";

    private SavesBench() {}

    /**
     * Measures on an empty database of this kind.
     *
     * @param rounds in each of which every side has its turn, once as fast as it can and once at a steady rate
     * @param turn how long one turn is
     */
    static SavesResult measure(Engine engine, int rounds, Duration turn) {
        try (Stage stage = Stage.open(engine, SavesBench::bank);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Connection status = stage.watch()) {
            List<Contestant> contestants = contestants(stage, client, status);
            contestants.forEach(Contestant::warmUp);
            for (int round = 0; round < rounds; round++) {
                contestants.forEach(one -> one.saturate(turn));
            }
            double pace =
                    contestants.stream().mapToDouble(Contestant::rate).min().orElseThrow() / 2;
            for (int round = 0; round < rounds; round++) {
                contestants.forEach(one -> one.pace(pace, turn));
            }
            stage.stop();
            return new SavesResult(
                    "Saves on " + engine,
                    engine,
                    rounds,
                    contestants.stream()
                            .map(one -> one.row(contestants.getFirst()))
                            .toList(),
                    AIMS);
        } catch (IOException | InterruptedException | SQLException e) {
            throw new LoadFault("Saves on " + engine + " could not be measured", e);
        }
    }

    /** A bank with a quiz that stays open for long, and whose answers can be told from each other. */
    static Optional<Path> bank(Path folder) {
        try {
            return Optional.of(SmallBank.in(folder, SLOTS, MINUTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Contestant> contestants(Stage stage, HttpClient client, Connection status)
            throws IOException, InterruptedException {
        List<Place> far = stage.prepareOutside(node -> People.begin(node, "far", ATTEMPTS, SmallBank.QUIZ));
        List<Place> pages = stage.prepareOutside(node -> People.begin(node, "page", ATTEMPTS, SmallBank.QUIZ)).stream()
                .filter(place -> place.slot() == 1)
                .toList();
        Optional<Meters.Database> server =
                stage.mysql().map(CarriedMysql::process).map(process -> new Meters.Database(process, status));
        Meters own = new Meters(ProcessHandle.current(), server);
        Meters outside = new Meters(stage.outer().process(), server);
        URI root = stage.outer().address();
        return List.of(
                new Contestant(
                        "plain JDBC, the same SQL",
                        new Answers(
                                Side.plain(People.pool(stage.inner())),
                                People.begin(stage.inner(), "plain", ATTEMPTS, SmallBank.QUIZ)),
                        own,
                        stage.inside()),
                new Contestant(
                        "service",
                        new Answers(
                                Side.service(stage.inner().context().getBean(AttemptService.class)),
                                People.begin(stage.inner(), "near", ATTEMPTS, SmallBank.QUIZ)),
                        own,
                        stage.inside()),
                new Contestant("REST", new Answers(Side.rest(client, root), far), outside, stage.outside()),
                new Contestant("UI", new Answers(ui(client, root, pages), pages), outside, stage.outside()));
    }

    /** Through the page, open in a browser for each place. */
    private static Side ui(HttpClient client, URI root, List<Place> places) throws IOException, InterruptedException {
        Map<Place, Tab> tabs = new HashMap<>();
        for (Place place : places) {
            tabs.put(
                    place, Tab.open(client, root, place.token(), place.attempt().toString()));
        }
        return (place, sequence, value) ->
                Objects.requireNonNull(tabs.get(place)).type(Integer.toString(value));
    }
}
