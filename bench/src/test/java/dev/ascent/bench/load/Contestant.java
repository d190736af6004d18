package dev.ascent.bench.load;

import dev.ascent.bench.load.Meters.Usage;
import dev.ascent.bench.load.OpenLoop.Run;
import dev.ascent.server.node.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One side of a benchmark of saves: the answers that it gives, and what it used for them. */
final class Contestant {
    /** Twice a node's pool of connections, so that it never runs dry. */
    private static final int WORKERS = 32;

    /** So long two cores take to compile a node under load; before that a save costs three times as much. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final String name;
    private final Answers answers;
    private final Meters meters;
    private final Settings database;
    private final List<Run> saturated = new ArrayList<>();
    private final List<Run> paced = new ArrayList<>();
    private Usage usage = Usage.NONE;
    private double pace = Double.NaN;

    /**
     * A side that has done nothing yet.
     *
     * @param database where its answers must be afterwards
     */
    Contestant(String name, Answers answers, Meters meters, Settings database) {
        this.name = name;
        this.answers = answers;
        this.meters = meters;
        this.database = database;
    }

    /** Saves as fast as it can, uncounted, until the code is compiled and each question's attempt was seen. */
    void warmUp() {
        OpenLoop.saturate(WARM_UP, WORKERS, number -> answers.saveNext());
    }

    /** Saves as fast as it can. */
    void saturate(Duration length) {
        Usage before = meters.read();
        saturated.add(OpenLoop.saturate(length, WORKERS, number -> answers.saveNext()));
        usage = usage.plus(meters.read().minus(before));
    }

    /** Saves at a steady rate. */
    void pace(double perSecond, Duration length) {
        pace = perSecond;
        int arrivals = (int) (perSecond * length.toNanos() / 1e9);
        paced.add(OpenLoop.arrive(arrivals, length, WORKERS, number -> answers.saveNext()));
    }

    /** Saves a second, as fast as it could. */
    double rate() {
        return Numbers.median(rates().stream().mapToDouble(Double::doubleValue));
    }

    private List<Double> rates() {
        return saturated.stream().map(Run::perSecond).toList();
    }

    /** What was measured, beside {@code floor}; looks for every answer in the database. */
    SavesResult.Row row(Contestant floor) {
        Run all = Run.inTurn(saturated);
        Run steady = Run.inTurn(paced);
        try (Connection connection = database.connect()) {
            return new SavesResult.Row(
                    name,
                    rate(),
                    Numbers.medianRatio(rates(), floor.rates()),
                    pace,
                    steady.millis(0.5),
                    steady.millis(0.99),
                    all.latencies().size(),
                    usage,
                    all.failures() + steady.failures(),
                    all.firstFailure() + steady.firstFailure(),
                    answers.check(connection));
        } catch (SQLException e) {
            throw new LoadFault("The answers could not be looked for", e);
        }
    }
}
