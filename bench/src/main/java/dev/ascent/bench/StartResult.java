package dev.ascent.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@link StartBench} measured: medians in milliseconds, each beside that of the first row. */
final class StartResult {
    private final int rounds;
    private final double bankMillis;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A result without rows yet.
     *
     * @param rounds how many starts stand behind each median
     * @param bankMillis how long a fresh JVM takes to read the packaged bank
     */
    StartResult(int rounds, double bankMillis) {
        this.rounds = rounds;
        this.bankMillis = bankMillis;
    }

    private record Row(String name, double portOpen, double firstPage) {}

    /** Adds a row; the first is what the others are compared with. */
    void add(String name, double portOpen, double firstPage) {
        rows.add(new Row(name, portOpen, firstPage));
    }

    /** The middle of {@code numbers}; of the two middle ones, their mean. */
    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Prints the table and writes the same as JSON to {@code file}. */
    void report(Path file) throws IOException {
        System.out.printf(Locale.ROOT, "%-20s %12s %12s %10s%n", "", "port open", "first page", "ratio");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %9.0f ms %9.0f ms %9.2f×%n",
                    row.name(),
                    row.portOpen(),
                    row.firstPage(),
                    ratio(row));
        }
        if (!Double.isNaN(cacheGain())) {
            System.out.printf(
                    Locale.ROOT, "With the AOT cache Ascent's first page is there %.1f times as fast.%n", cacheGain());
        }
        System.out.printf(
                Locale.ROOT,
                "Reading the bank takes %.0f ms in a fresh JVM: %.0f %% of Ascent's way to the first page.%n",
                bankMillis,
                100 * bankShare());
        System.out.printf(
                Locale.ROOT,
                "Medians of %d starts each, in turn; first page: a heading in Chromium, counted from the start of the"
                        + " JVM; ratio: of first pages, to hello.%n",
                rounds);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json());
        System.out.println("Written to " + file);
    }

    private double ratio(Row row) {
        return row.firstPage() / rows.getFirst().firstPage();
    }

    private double bankShare() {
        return bankMillis / firstPage("ascent");
    }

    /** How many times as fast the cache makes Ascent's first page; not a number where there is no cache. */
    private double cacheGain() {
        return firstPage("ascent") / firstPage("ascent, AOT cache");
    }

    private double firstPage(String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .mapToDouble(Row::firstPage)
                .findFirst()
                .orElse(Double.NaN);
    }

    private String json() {
        List<String> lines = rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "    {\"name\": \"%s\", \"portOpenMillis\": %.1f, \"firstPageMillis\": %.1f, \"ratio\": %.3f}",
                        row.name(),
                        row.portOpen(),
                        row.firstPage(),
                        ratio(row)))
                .toList();
        return String.format(
                Locale.ROOT,
                "{%n  \"jdk\": \"%s\",%n  \"processors\": %d,%n  \"starts\": %d,%n  \"bankMillis\": %.1f,%n"
                        + "  \"bankShare\": %.3f,%n  \"cacheGain\": %s,%n  \"rows\": [%n%s%n  ]%n}%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                rounds,
                bankMillis,
                bankShare(),
                Double.isNaN(cacheGain()) ? "null" : String.format(Locale.ROOT, "%.3f", cacheGain()),
                String.join("," + System.lineSeparator(), lines));
    }
}
