package dev.ascent.server.cli;

import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.ItemStatistics;
import dev.ascent.core.psychometrics.OptionAnalysis;
import dev.ascent.core.psychometrics.Responses;
import dev.ascent.core.psychometrics.RestScores;
import dev.ascent.core.psychometrics.TestAnalysis;
import dev.ascent.core.psychometrics.TestStatistics;
import dev.ascent.core.psychometrics.irt.Calibration;
import dev.ascent.core.psychometrics.irt.Calibrator;
import dev.ascent.core.psychometrics.irt.ItemParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that {@code ascent stats} tells of a matrix of marks.
 *
 * @param items   in the order of the matrix
 * @param options of those items of which choices are known, by the item's place in the matrix
 */
record Statistics(
        Responses responses,
        List<ItemAnalysis> items,
        Map<Integer, Options> options,
        TestAnalysis test,
        Calibration calibration) {

    /**
     * What is known of an item's options.
     *
     * @param answers  how many candidates chose any
     * @param key      the label of the right one
     * @param restMax  the greatest score on the rest of the test
     * @param analyses empty where there are too few answers
     */
    record Options(int answers, String key, double restMax, List<OptionAnalysis> analyses) {}

    /**
     * Computes everything.
     *
     * @param options for choice items how many options there are to guess from
     */
    static Statistics of(Responses responses, Map<String, Integer> options, List<ChoicesCsv.Choices> choices) {
        List<ItemParameters> starts = responses.items().stream()
                .map(item -> ItemParameters.rasch(0, guessing(options.get(item.name()))))
                .toList();
        RestScores rests = new RestScores(responses);
        Map<Integer, Options> analyses = new TreeMap<>();
        choices.forEach(chosen -> analyses.put(chosen.item(), options(chosen, rests)));
        return new Statistics(
                responses,
                ItemStatistics.of(responses),
                analyses,
                TestStatistics.of(responses),
                Calibrator.standard().calibrate(responses, starts));
    }

    private static Options options(ChoicesCsv.Choices choices, RestScores rests) {
        int[] chosen = choices.chosen().stream()
                .mapToInt(label -> label.map(choices.options()::indexOf).orElse(OptionAnalysis.NONE))
                .toArray();
        return new Options(
                (int) choices.chosen().stream().filter(Optional::isPresent).count(),
                choices.options().get(choices.key()),
                rests.greatest(choices.item()),
                OptionAnalysis.of(choices.options(), choices.key(), chosen, rests.of(choices.item())));
    }

    private static double guessing(@Nullable Integer options) {
        return options == null ? 0 : 1.0 / options;
    }

    /** Returns how many marks there are. */
    long marks() {
        return items.stream().mapToLong(ItemAnalysis::n).sum();
    }
}
