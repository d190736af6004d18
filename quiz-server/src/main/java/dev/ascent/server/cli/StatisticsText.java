package dev.ascent.server.cli;

import dev.ascent.core.psychometrics.Estimate;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.OptionAnalysis;
import dev.ascent.core.psychometrics.Reliability;
import dev.ascent.core.psychometrics.Responses.Item;
import dev.ascent.core.psychometrics.TestAnalysis;
import dev.ascent.core.psychometrics.irt.Calibration;
import dev.ascent.core.psychometrics.irt.ItemCalibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes statistics as a table for people. */
final class StatisticsText {

    private static final String NONE = "–";

    /** Of the columns after the item: n to the right, the others to the left. */
    private static final List<Integer> WIDTHS = List.of(6, 20, 22, 10, 13, 0);

    private final Statistics statistics;
    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();

    private StatisticsText(Statistics statistics) {
        this.statistics = statistics;
    }

    static String write(Statistics statistics) {
        StatisticsText writer = new StatisticsText(statistics);
        writer.line(count(statistics.responses().candidates(), "candidate") + ", "
                + count(statistics.items().size(), "item") + ", " + count(statistics.marks(), "mark"));
        writer.test(statistics.test());
        writer.items();
        writer.options();
        writer.notes();
        return writer.text.toString();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void test(TestAnalysis test) {
        switch (test) {
            case TestAnalysis.TooFewCandidates few ->
                line("Too few candidates for statistics of the test: " + few.n() + ", of at least "
                        + ItemAnalysis.LEAST_ANSWERS + ".");
            case TestAnalysis.Measured measured -> {
                String unit = measured.sameItems() ? "" : ", as a share of what each was given";
                line("mean            " + interval(measured.mean()) + " of " + ResponsesCsv.plain(measured.max())
                        + unit);
                line("sd              "
                        + measured.sd().map(StatisticsText::interval).orElse("0: all scores are alike"));
                Optional<Reliability> reliability = measured.reliability();
                line("α               "
                        + reliability.map(found -> interval(found.alpha())).orElse(withoutAlpha(measured)));
                reliability.ifPresent(found -> line("standard error  " + interval(found.standardError())));
            }
        }
        line("");
    }

    private static String withoutAlpha(TestAnalysis.Measured test) {
        return test.sameItems() ? "not defined here" : "not shown: candidates had different items";
    }

    private void items() {
        int width = Math.max(
                4,
                statistics.items().stream()
                        .mapToInt(item -> item.item().name().length())
                        .max()
                        .orElse(4));
        row(width, "item", "n", "facility", "discrimination", "efficiency", "a", "b");
        for (int j = 0; j < statistics.items().size(); j++) {
            ItemAnalysis item = statistics.items().get(j);
            ItemCalibration curve = statistics.calibration().items().get(j);
            switch (item) {
                case ItemAnalysis.TooFewAnswers few ->
                    row(width, few.item().name(), Integer.toString(few.n()), "too few answers", "", "", "", "");
                case ItemAnalysis.Measured found -> {
                    row(
                            width,
                            found.item().name(),
                            Integer.toString(found.n()),
                            interval(found.facility()),
                            found.discrimination().map(StatisticsText::interval).orElse(NONE),
                            found.efficiency()
                                    .map(estimate -> number(estimate.value()))
                                    .orElse(NONE),
                            slope(curve),
                            difficulty(curve));
                    found.concern().ifPresent(concern -> notes.add(found.item().name() + ": " + concern.sentence()));
                }
            }
            note(item.item(), curve);
        }
    }

    private void note(Item item, ItemCalibration curve) {
        if (item.max() != 1) {
            notes.add(item.name() + ": the greatest mark is " + ResponsesCsv.plain(item.max())
                    + "; a and b count a part of it as so much of a right answer.");
        }
        if (curve instanceof ItemCalibration.NotEstimable none && none.reason() == ItemCalibration.Reason.NO_MAXIMUM) {
            notes.add(item.name() + ": these marks do not tell a and b.");
        }
    }

    private void notes() {
        line("");
        notes.forEach(this::line);
        Calibration calibration = statistics.calibration();
        if (!calibration.converged()) {
            line("The estimates of a and b had not settled after " + calibration.cycles() + " cycles.");
        }
        line("Intervals hold the true value in 90 of 100 cases; ± is a standard error.");
        line("a is 1 by assumption where no error stands beside it: that takes 200 answers to the item.");
    }

    private void options() {
        statistics.options().forEach((j, options) -> {
            String item = statistics.items().get(j).item().name();
            line("");
            if (options.analyses().isEmpty()) {
                line(item + ": too few answers to tell of its options: " + options.answers() + ", of at least "
                        + ItemAnalysis.LEAST_ANSWERS + ".");
                return;
            }
            line(item + ": who chose what, and their mean on the rest of the test, of "
                    + ResponsesCsv.plain(options.restMax()));
            int width = Math.max(
                    6,
                    2
                            + options.analyses().stream()
                                    .mapToInt(one -> one.option().length())
                                    .max()
                                    .orElse(0));
            row(width, "option", "n", "share", "mean rest score");
            for (OptionAnalysis option : options.analyses()) {
                row(
                        width,
                        option.option() + (option.isKey() ? " *" : ""),
                        Integer.toString(option.chosen()),
                        interval(option.share()),
                        option.meanRest().map(StatisticsText::interval).orElse("too few answers"));
                if (option.isKey() && option.chosen() == 0) {
                    notes.add(item + ": nobody chose its key, " + option.option() + "; is it the right label?");
                }
                if (option.attractsStronger()) {
                    notes.add(item + ", " + option.option() + ": " + OptionAnalysis.STRONGER);
                }
            }
        });
        if (!statistics.options().isEmpty()) {
            line("* is the key.");
        }
    }

    private static String slope(ItemCalibration item) {
        return switch (item) {
            case ItemCalibration.NotEstimable none -> NONE;
            case ItemCalibration.Estimated found ->
                found.isRasch() ? "1" : number(found.parameters().a()) + " ± " + number(found.errorA());
        };
    }

    private static String difficulty(ItemCalibration item) {
        return switch (item) {
            case ItemCalibration.NotEstimable none -> NONE;
            case ItemCalibration.Estimated found -> number(found.parameters().b()) + " ± " + number(found.errorB());
        };
    }

    private static String interval(Estimate estimate) {
        return number(estimate.value()) + " (" + number(estimate.interval().low()) + " to "
                + number(estimate.interval().high()) + ")";
    }

    private static String number(double value) {
        String rounded = String.format(Locale.ROOT, "%.2f", value);
        return rounded.equals("-0.00") ? "0.00" : rounded;
    }

    private void row(int width, String item, String... cells) {
        StringBuilder row = new StringBuilder(item).repeat(" ", width - item.length());
        for (int i = 0; i < cells.length; i++) {
            int missing = Math.max(0, WIDTHS.get(i) - cells[i].length());
            row.append("  ").repeat(" ", i == 0 ? missing : 0).append(cells[i]).repeat(" ", i == 0 ? 0 : missing);
        }
        line(row.toString());
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append("\n");
    }
}
