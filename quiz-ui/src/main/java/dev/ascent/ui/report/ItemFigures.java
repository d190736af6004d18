package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import dev.ascent.core.psychometrics.Drift;
import dev.ascent.core.psychometrics.Estimate;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.server.report.ItemReport;
import dev.ascent.ui.text.Formats;
import java.util.function.DoubleFunction;

/** The statistics of a question as they are written for people, each with its interval; a dash where there is none. */
record ItemFigures(String facility, String discrimination, String efficiency, String drift) {

    private static final String NONE = "–";

    static ItemFigures of(ItemReport.Line line) {
        return switch (line.analysis()) {
            case ItemAnalysis.TooFewAnswers few -> new ItemFigures(text("items.few"), NONE, NONE, NONE);
            case ItemAnalysis.Measured found ->
                new ItemFigures(
                        share(found.facility()),
                        found.discrimination().map(ItemFigures::number).orElse(NONE),
                        found.efficiency().map(ItemFigures::number).orElse(NONE),
                        line.drift().map(ItemFigures::moved).orElse(NONE));
        };
    }

    /** A share with its interval, in per cent. */
    static String share(Estimate estimate) {
        return written(estimate, Formats::percent);
    }

    private static String number(Estimate estimate) {
        return written(estimate, Formats::decimal);
    }

    private static String written(Estimate estimate, DoubleFunction<String> format) {
        return text(
                "items.estimate",
                format.apply(estimate.value()),
                format.apply(estimate.interval().low()),
                format.apply(estimate.interval().high()));
    }

    private static String moved(Drift drift) {
        return text(
                "items.moved",
                Formats.percent(drift.earlier().value()),
                Formats.percent(drift.newer().value()));
    }
}
