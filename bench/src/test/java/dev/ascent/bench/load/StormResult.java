package dev.ascent.bench.load;

import dev.ascent.bench.load.Meters.Usage;
import dev.ascent.server.fixture.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@link StormBench} measured on one database; the first row is the floor. */
final class StormResult {
    private static final double AIM = 0.7;
    private static final double CPU_AIM = 400;

    private final Engine engine;
    private final int people;
    private final int rounds;
    private final int handedIn;
    private final List<Row> rows = new ArrayList<>();
    private int graded;

    /**
     * A table without rows.
     *
     * @param handedIn how many attempts were handed in, with those of rounds that are not counted
     */
    StormResult(Engine engine, int people, int rounds, int handedIn) {
        this.engine = engine;
        this.people = people;
        this.rounds = rounds;
        this.handedIn = handedIn;
    }

    /**
     * One side.
     *
     * @param perSecond starts, or attempts handed in
     * @param ratio of that to the floor's
     * @param median milliseconds from when one was due
     * @param last milliseconds until the last was done
     * @param done how many stand behind {@code usage}
     * @param failures how many failed, and {@code why} the first did
     * @param wrong for how many people there is not exactly one attempt with all its questions
     */
    record Row(
            String name,
            double perSecond,
            double ratio,
            double median,
            double last,
            int done,
            Usage usage,
            int failures,
            String why,
            int wrong) {}

    void add(Row row) {
        rows.add(row);
    }

    /** How many of the attempts that were handed in are graded in the database. */
    void graded(int number) {
        graded = number;
    }

    /** Whether nothing failed, and everything is in the database. */
    boolean holds() {
        return rows.stream().allMatch(row -> row.failures() == 0 && row.wrong() == 0) && graded == handedIn;
    }

    /** The table. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%-27s %7s %9s %8s %8s %11s %10s %10s %7s %6s %6s%n",
                "Storm on " + engine,
                "/s",
                "of floor",
                "p50 ms",
                "last ms",
                "/CPU s node",
                "database",
                "statements",
                "trips",
                "failed",
                "wrong"));
        for (Row row : rows) {
            Usage usage = row.usage();
            text.append(String.format(
                    Locale.ROOT,
                    "%-27s %7.0f %8.2f× %8.0f %8.0f %11.0f %10s %10s %7s %6d %6d%n",
                    row.name(),
                    row.perSecond(),
                    row.ratio(),
                    row.median(),
                    row.last(),
                    row.done() / usage.node(),
                    known("%.0f", row.done() / usage.database()),
                    known("%.1f", usage.statements() / (double) row.done()),
                    known("%.1f", usage.roundTrips() / (double) row.done()),
                    row.failures(),
                    row.wrong()));
            if (row.failures() > 0) {
                text.append("    the first: ").append(row.why()).append(System.lineSeparator());
            }
        }
        text.append(String.format(
                Locale.ROOT,
                "Medians of %d turns of %d people, 20 questions each; all at once but in the last two rows. Of %d handed in %d are"
                        + " graded. Aims: %.1f× for the service, %.0f /CPU s of the node through REST.%n",
                rounds,
                people,
                handedIn,
                graded,
                AIM,
                CPU_AIM));
        return text.toString();
    }

    /** What only a database server tells. */
    private String known(String format, double number) {
        return engine == Engine.MYSQL ? String.format(Locale.ROOT, format, number) : "–";
    }

    /** The same as a JSON object. */
    String json() {
        List<String> lines = rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "    {\"name\": \"%s\", \"perSecond\": %.1f, \"ratio\": %.3f, \"medianMillis\": %.2f, \"lastMillis\": %.2f,"
                                + " \"done\": %d, \"nodeSeconds\": %.2f, \"databaseSeconds\": %.2f, \"statements\": %d,"
                                + " \"roundTrips\": %d, \"failed\": %d, \"wrong\": %d}",
                        row.name(),
                        row.perSecond(),
                        row.ratio(),
                        row.median(),
                        row.last(),
                        row.done(),
                        row.usage().node(),
                        row.usage().database(),
                        row.usage().statements(),
                        row.usage().roundTrips(),
                        row.failures(),
                        row.wrong()))
                .toList();
        return String.format(
                Locale.ROOT,
                "  {\"database\": \"%s\", \"people\": %d, \"turns\": %d, \"graded\": %d, \"rows\": [%n%s%n  ]}",
                engine,
                people,
                rounds,
                graded,
                String.join("," + System.lineSeparator(), lines));
    }
}
