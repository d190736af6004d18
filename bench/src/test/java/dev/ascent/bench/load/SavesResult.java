package dev.ascent.bench.load;

import dev.ascent.bench.load.Meters.Usage;
import dev.ascent.server.fixture.Engine;
import java.util.List;
import java.util.Locale;

/**
 * What was measured of saves on one database.
 *
 * @param rounds how many turns each side had
 * @param rows the sides; the first is the floor
 * @param aims what is aimed at, in words
 */
record SavesResult(String title, Engine engine, int rounds, List<Row> rows, String aims) {
    SavesResult {
        rows = List.copyOf(rows);
    }

    /**
     * One side.
     *
     * @param perSecond saves, as fast as it could
     * @param ratio of that to the floor's
     * @param pace saves a second at which latencies were taken
     * @param median milliseconds from when a save was due
     * @param high the same, within which 99 of 100 were done
     * @param saves how many stand behind {@code usage}
     * @param failures how many saves were refused or failed, and {@code why} the first was
     */
    record Row(
            String name,
            double perSecond,
            double ratio,
            double pace,
            double median,
            double high,
            int saves,
            Usage usage,
            int failures,
            String why,
            Answers.Check check) {

        boolean holds() {
            return failures == 0 && check.holds();
        }

        double perSave(double used) {
            return used / saves;
        }
    }

    /** Whether every answer that was given was acknowledged, and is in the database with no other. */
    boolean holds() {
        return rows.stream().allMatch(Row::holds);
    }

    /** The table. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%-26s %8s %9s %8s %8s %11s %11s %10s %7s %6s %9s %5s %9s%n",
                title,
                "saves/s",
                "of floor",
                "p50 ms",
                "p99 ms",
                "/CPU s node",
                "database",
                "statements",
                "trips",
                "syncs",
                "acked",
                "lost",
                "invented"));
        for (Row row : rows) {
            Usage usage = row.usage();
            text.append(String.format(
                    Locale.ROOT,
                    "%-26s %8.0f %8.2f× %8.1f %8.1f %11.0f %11s %10s %7s %6s %9d %5d %9d%n",
                    row.name(),
                    row.perSecond(),
                    row.ratio(),
                    row.median(),
                    row.high(),
                    row.saves() / usage.node(),
                    known("%.0f", row.saves() / usage.database()),
                    known("%.2f", row.perSave((double) usage.statements())),
                    known("%.2f", row.perSave((double) usage.roundTrips())),
                    known("%.2f", row.perSave((double) usage.syncs())),
                    row.check().acknowledged(),
                    row.check().lost(),
                    row.check().invented()));
            if (row.failures() > 0) {
                text.append("    ").append(row.failures()).append(" failed: ").append(row.why());
                text.append(System.lineSeparator());
            }
        }
        text.append(String.format(
                Locale.ROOT,
                "Medians of %d turns each, by turns; latencies from when a save was due, at %.0f saves/s on each side. %s%n",
                rounds,
                rows.getFirst().pace(),
                aims));
        return text.toString();
    }

    /** What only a database server tells, where it was asked. */
    private String known(String format, double number) {
        boolean told = engine == Engine.MYSQL && number > 0 && Double.isFinite(number);
        return told ? String.format(Locale.ROOT, format, number) : "–";
    }

    /** The same as a JSON object. */
    String json() {
        List<String> lines = rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "    {\"name\": \"%s\", \"perSecond\": %.1f, \"ratio\": %.3f, \"pace\": %.1f, \"medianMillis\": %.2f,"
                                + " \"highMillis\": %.2f, \"saves\": %d, \"nodeSeconds\": %.2f, \"databaseSeconds\": %.2f,"
                                + " \"statements\": %d, \"roundTrips\": %d, \"syncs\": %d, \"acknowledged\": %d,"
                                + " \"lost\": %d, \"invented\": %d, \"failed\": %d}",
                        row.name(),
                        row.perSecond(),
                        row.ratio(),
                        row.pace(),
                        row.median(),
                        row.high(),
                        row.saves(),
                        row.usage().node(),
                        row.usage().database(),
                        row.usage().statements(),
                        row.usage().roundTrips(),
                        row.usage().syncs(),
                        row.check().acknowledged(),
                        row.check().lost(),
                        row.check().invented(),
                        row.failures()))
                .toList();
        return String.format(
                Locale.ROOT,
                "  {\"title\": \"%s\", \"turns\": %d, \"rows\": [%n%s%n  ]}",
                title,
                rounds,
                String.join("," + System.lineSeparator(), lines));
    }
}
