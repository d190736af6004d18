package dev.ascent.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@link CoreBench} measured: rates of Ascent and of each floor, and their ratio. */
final class CoreResult {
    private final int rounds;
    private final List<Row> rows = new ArrayList<>();

    /** A result without rows yet; so many rounds stand behind each median. */
    CoreResult(int rounds) {
        this.rounds = rounds;
    }

    private record Row(Contest contest, double ours, double floor, double ratio) {
        boolean reachesAim() {
            return ratio >= contest.aim();
        }
    }

    /** Adds a row: rates in the contest's unit a second, and how many times as fast as the floor Ascent was. */
    void add(Contest contest, double ours, double floor, double ratio) {
        rows.add(new Row(contest, ours, floor, ratio));
    }

    /** Prints the table and writes the same as JSON to {@code file}. */
    void report(Path file) throws IOException {
        System.out.printf(
                Locale.ROOT, "%-34s %14s %14s %8s %6s  %s%n", "", "Ascent", "floor", "ratio", "aim", "unit; floor");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %14s %14s %7.2f× %5.1f×  %s/s; %s%n",
                    row.contest().name(),
                    rate(row.ours()),
                    rate(row.floor()),
                    row.ratio(),
                    row.contest().aim(),
                    row.contest().unit(),
                    row.contest().floor());
        }
        System.out.printf(
                Locale.ROOT,
                "Medians of %d rounds in turn, on one core of %s where not said otherwise.%n",
                rounds,
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
                                + " \"ratio\": %.3f, \"aim\": %.1f, \"reached\": %b}",
                        row.contest().name(),
                        row.contest().unit(),
                        row.ours(),
                        row.floor(),
                        row.contest().floor(),
                        row.ratio(),
                        row.contest().aim(),
                        row.reachesAim()))
                .toList();
        return String.format(
                Locale.ROOT,
                "{%n  \"jdk\": \"%s\",%n  \"processors\": %d,%n  \"rounds\": %d,%n  \"rows\": [%n%s%n  ]%n}%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                rounds,
                String.join("," + System.lineSeparator(), lines));
    }
}
