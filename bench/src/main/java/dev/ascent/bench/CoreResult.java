package dev.ascent.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@link CoreBench} measured: rates of Ascent and of each floor, and their ratio. */
final class CoreResult {
    private final List<Row> rows = new ArrayList<>();

    private record Row(Subject subject, int rounds, double ours, double floor, Spread ratio) {
        boolean reachesAim() {
            return ratio.median() >= subject.aim();
        }
    }

    /**
     * Adds a row and prints it: all of them together take minutes.
     *
     * @param ours  rates in the subject's unit a second, round by round
     * @param floor those of the floor in the same rounds
     */
    void add(Subject subject, List<Double> ours, List<Double> floor) {
        Row row = new Row(
                subject,
                ours.size(),
                Spread.of(ours).median(),
                Spread.of(floor).median(),
                Spread.ofRatios(ours, floor));
        if (rows.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %10s %10s %7s %15s %6s   %s%n",
                    "",
                    "Ascent",
                    "floor",
                    "ratio",
                    "(from – to)",
                    "aim",
                    "unit; floor");
        }
        print(row);
        rows.add(row);
    }

    private void print(Row row) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %10s %10s %6.2f× %15s %5.2f× %s %s/s; %s%n",
                row.subject().name(),
                rate(row.ours()),
                rate(row.floor()),
                row.ratio().median(),
                String.format(
                        Locale.ROOT,
                        "(%.2f – %.2f)",
                        row.ratio().least(),
                        row.ratio().most()),
                row.subject().aim(),
                row.reachesAim() ? " " : "!",
                row.subject().unit(),
                row.subject().floor());
    }

    /** Explains the table and writes the same as JSON to {@code file}. */
    void report(Path file) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "Medians of rounds in which both sides take turns, on one core of %s; ! marks an aim that is missed.%n",
                System.getProperty("os.arch"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, json());
        System.out.println("Written to " + file);
    }

    private static String rate(double perSecond) {
        if (perSecond >= 1e6) {
            return String.format(Locale.ROOT, "%.1f M", perSecond / 1e6);
        }
        return perSecond >= 1e3
                ? String.format(Locale.ROOT, "%.1f k", perSecond / 1e3)
                : String.format(Locale.ROOT, "%.1f", perSecond);
    }

    private String json() {
        List<String> lines = rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "    {\"name\": \"%s\", \"unit\": \"%s/s\", \"ascent\": %.1f, \"floor\": %.1f, \"floorName\": \"%s\","
                                + " \"rounds\": %d, \"ratio\": %.3f, \"least\": %.3f, \"most\": %.3f, \"aim\": %.2f,"
                                + " \"reached\": %b}",
                        row.subject().name(),
                        row.subject().unit(),
                        row.ours(),
                        row.floor(),
                        row.subject().floor(),
                        row.rounds(),
                        row.ratio().median(),
                        row.ratio().least(),
                        row.ratio().most(),
                        row.subject().aim(),
                        row.reachesAim()))
                .toList();
        return String.format(
                Locale.ROOT,
                "{%n  \"jdk\": \"%s\",%n  \"processors\": %d,%n  \"rows\": [%n%s%n  ]%n}%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                String.join("," + System.lineSeparator(), lines));
    }
}
