package dev.ascent.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@link StartBench} measured: medians in milliseconds with the least and the most, each beside that of the first row. */
final class StartResult {
    /** Reading and indexing the bank may take this share of the way to the first page, beside a bank of one question. */
    private static final double BANK_AIM = 0.1;

    static final String ASCENT = "ascent";
    static final String ONE_QUESTION = "ascent, one question";
    static final String CACHED = ", AOT cache";

    private final int rounds;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A result without rows yet.
     *
     * @param rounds how many starts stand behind each median
     */
    StartResult(int rounds) {
        this.rounds = rounds;
    }

    private record Row(String name, Spread portOpen, Spread firstPage) {}

    /** Adds a row; the first is what the others are compared with. */
    void add(String name, Spread portOpen, Spread firstPage) {
        rows.add(new Row(name, portOpen, firstPage));
    }

    /** Prints the table and writes the same as JSON to {@code file}. */
    void report(Path file) throws IOException {
        System.out.printf(
                Locale.ROOT, "%-32s %12s %12s %16s %10s%n", "", "port open", "first page", "(from – to)", "ratio");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %9.0f ms %9.0f ms %16s %9.2f×%n",
                    row.name(),
                    row.portOpen().median(),
                    row.firstPage().median(),
                    range(row.firstPage()),
                    ratio(row));
        }
        if (!Double.isNaN(cacheGain())) {
            System.out.printf(
                    Locale.ROOT, "With the AOT cache Ascent's first page is there %.1f times as fast.%n", cacheGain());
        }
        bank("", bankShare(""));
        if (!Double.isNaN(cacheGain())) {
            bank(" with the AOT cache", bankShare(CACHED));
        }
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
        return row.firstPage().median() / rows.getFirst().firstPage().median();
    }

    private static void bank(String how, double share) {
        System.out.printf(
                Locale.ROOT,
                "The bank%s is %.1f %% of Ascent's way to the first page: what a bank of one question spares"
                        + " (aim: at most %.0f %%).%n",
                how,
                100 * share,
                100 * BANK_AIM);
    }

    private static String range(Spread millis) {
        return String.format(Locale.ROOT, "(%.0f – %.0f)", millis.least(), millis.most());
    }

    private double bankShare(String cached) {
        return 1 - firstPage(ONE_QUESTION + cached) / firstPage(ASCENT + cached);
    }

    /** How many times as fast the cache makes Ascent's first page; not a number where there is no cache. */
    private double cacheGain() {
        return firstPage(ASCENT) / firstPage(ASCENT + CACHED);
    }

    private double firstPage(String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .mapToDouble(row -> row.firstPage().median())
                .findFirst()
                .orElse(Double.NaN);
    }

    private String json() {
        List<String> lines = rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "    {\"name\": \"%s\", \"portOpenMillis\": %.1f, \"firstPageMillis\": %.1f,"
                                + " \"least\": %.1f, \"most\": %.1f, \"ratio\": %.3f}",
                        row.name(),
                        row.portOpen().median(),
                        row.firstPage().median(),
                        row.firstPage().least(),
                        row.firstPage().most(),
                        ratio(row)))
                .toList();
        return String.format(
                Locale.ROOT,
                "{%n  \"jdk\": \"%s\",%n  \"processors\": %d,%n  \"starts\": %d,%n"
                        + "  \"bankShare\": %.3f,%n  \"cachedBankShare\": %s,%n  \"bankAim\": %.3f,%n"
                        + "  \"cacheGain\": %s,%n  \"rows\": [%n%s%n  ]%n}%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                rounds,
                bankShare(""),
                number(bankShare(CACHED)),
                BANK_AIM,
                number(cacheGain()),
                String.join("," + System.lineSeparator(), lines));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.3f", value);
    }
}
