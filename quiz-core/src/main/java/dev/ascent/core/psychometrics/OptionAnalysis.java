package dev.ascent.core.psychometrics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is known of those who chose an option of a choice item.
 *
 * @param option           what the option is called
 * @param isKey            whether it is the right one
 * @param chosen           by how many candidates
 * @param share            of those who answered, with Wilson's interval
 * @param meanRest         the mean score on the rest of the test, with Student's interval; empty where fewer than
 *     {@link ItemAnalysis#LEAST_ANSWERS} chose it
 * @param attractsStronger whether it is a distractor, and those who chose it did better on the rest of the test than
 *     those who chose the key
 */
public record OptionAnalysis(
        String option,
        boolean isKey,
        int chosen,
        Estimate share,
        Optional<Estimate> meanRest,
        boolean attractsStronger) {

    /** An answer that chose no option, or a candidate who was not given the item. */
    public static final int NONE = -1;

    /**
     * Analyses the options of an item.
     *
     * @param options what they are called
     * @param key     which is right, from 0
     * @param choices which one each candidate chose, from 0, or {@link #NONE}
     * @param rests   each candidate's score on the rest of the test; of the same length
     * @return in the order of the options; empty where fewer than {@link ItemAnalysis#LEAST_ANSWERS} candidates chose any
     */
    public static List<OptionAnalysis> of(List<String> options, int key, int[] choices, double[] rests) {
        if (choices.length != rests.length) {
            throw new IllegalArgumentException(choices.length + " choices, but " + rests.length + " rest-scores");
        }
        int[] counts = new int[options.size()];
        double[] sums = new double[options.size()];
        int answers = 0;
        for (int i = 0; i < choices.length; i++) {
            if (choices[i] != NONE) {
                counts[choices[i]]++;
                sums[choices[i]] += rests[i];
                answers++;
            }
        }
        if (answers < ItemAnalysis.LEAST_ANSWERS) {
            return List.of();
        }
        double[] squares = new double[options.size()];
        for (int i = 0; i < choices.length; i++) {
            if (choices[i] != NONE) {
                double difference = rests[i] - sums[choices[i]] / counts[choices[i]];
                squares[choices[i]] += difference * difference;
            }
        }
        Optional<Estimate> ofKey = mean(counts[key], sums[key], squares[key]);
        int n = answers;
        return IntStream.range(0, options.size())
                .mapToObj(k -> {
                    Optional<Estimate> mean = mean(counts[k], sums[k], squares[k]);
                    boolean stronger = k != key
                            && mean.isPresent()
                            && ofKey.isPresent()
                            && mean.get().value() > ofKey.get().value();
                    double part = (double) counts[k] / n;
                    Estimate share = new Estimate(part, Interval.wilson(part, n));
                    return new OptionAnalysis(options.get(k), k == key, counts[k], share, mean, stronger);
                })
                .toList();
    }

    private static Optional<Estimate> mean(int n, double sum, double squares) {
        if (n < ItemAnalysis.LEAST_ANSWERS) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(sum / n, Interval.student(sum / n, Math.sqrt(squares / (n - 1)), n)));
    }
}
