package dev.ascent.server.cli;

import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.ItemStatistics;
import dev.ascent.core.psychometrics.Responses;
import dev.ascent.core.psychometrics.TestAnalysis;
import dev.ascent.core.psychometrics.TestStatistics;
import dev.ascent.core.psychometrics.irt.Calibration;
import dev.ascent.core.psychometrics.irt.Calibrator;
import dev.ascent.core.psychometrics.irt.ItemParameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that {@code ascent stats} tells of a matrix of marks.
 *
 * @param items in the order of the matrix
 */
record Statistics(Responses responses, List<ItemAnalysis> items, TestAnalysis test, Calibration calibration) {

    /**
     * Computes everything.
     *
     * @param options for choice items how many options there are to guess from
     */
    static Statistics of(Responses responses, Map<String, Integer> options) {
        List<ItemParameters> starts = responses.items().stream()
                .map(item -> ItemParameters.rasch(0, guessing(options.get(item.name()))))
                .toList();
        return new Statistics(
                responses,
                ItemStatistics.of(responses),
                TestStatistics.of(responses),
                Calibrator.standard().calibrate(responses, starts));
    }

    private static double guessing(@Nullable Integer options) {
        return options == null ? 0 : 1.0 / options;
    }

    /** Returns how many marks there are. */
    long marks() {
        return items.stream().mapToLong(ItemAnalysis::n).sum();
    }
}
