package dev.ascent.core.psychometrics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What is known of those who chose an option of a choice item.
 *
 * @param option           what the option is called
 * @param isKey            whether it is right
 * @param chosen           by how many candidates
 * @param share            of those who answered, with Wilson's interval
 * @param meanRest         the mean score on the rest of the test, with Student's interval; empty where fewer than
 *     {@link ItemAnalysis#LEAST_ANSWERS} of those who chose it have one
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

    /** What {@link #attractsStronger} says, in plain words. */
    public static final String STRONGER =
            "Stronger candidates choose this option over the key: look at the key, and at what speaks for this option.";

    /**
     * Analyses the options of an item of which one is right and one is chosen.
     *
     * @param options what they are called
     * @param key     which is right, from 0
     * @param choices which one each candidate chose, from 0, or {@link #NONE}
     * @param rests   each candidate's score on the rest of the test, or NaN; of the same length
     * @return in the order of the options; empty where fewer than {@link ItemAnalysis#LEAST_ANSWERS} candidates chose any
     */
    public static List<OptionAnalysis> of(List<String> options, int key, int[] choices, double[] rests) {
        List<Set<Integer>> sets = Arrays.stream(choices)
                .mapToObj(choice -> choice == NONE ? Set.<Integer>of() : Set.of(choice))
                .toList();
        return of(options, Set.of(key), sets, rests);
    }

    /**
     * Analyses the options of an item of which a set is right and a set is chosen; who chose the key chose that set and
     * nothing else.
     *
     * @param options what they are called
     * @param key     which are right, from 0
     * @param choices which ones each candidate chose, from 0; empty where none
     * @param rests   each candidate's score on the rest of the test, or NaN; of the same length
     * @return in the order of the options; empty where fewer than {@link ItemAnalysis#LEAST_ANSWERS} candidates chose any
     */
    public static List<OptionAnalysis> of(
            List<String> options, Set<Integer> key, List<Set<Integer>> choices, double[] rests) {
        if (choices.size() != rests.length) {
            throw new IllegalArgumentException(choices.size() + " choices, but " + rests.length + " rest-scores");
        }
        int answers = (int) choices.stream().filter(choice -> !choice.isEmpty()).count();
        if (answers < ItemAnalysis.LEAST_ANSWERS) {
            return List.of();
        }
        Optional<Estimate> ofKey = mean(choices, rests, key::equals);
        return IntStream.range(0, options.size())
                .mapToObj(k -> {
                    int chosen = (int) choices.stream()
                            .filter(choice -> choice.contains(k))
                            .count();
                    double share = (double) chosen / answers;
                    Optional<Estimate> mean = mean(choices, rests, choice -> choice.contains(k));
                    boolean stronger = !key.contains(k)
                            && mean.isPresent()
                            && ofKey.isPresent()
                            && mean.get().value() > ofKey.get().value();
                    return new OptionAnalysis(
                            options.get(k),
                            key.contains(k),
                            chosen,
                            new Estimate(share, Interval.wilson(share, answers)),
                            mean,
                            stronger);
                })
                .toList();
    }

    private static Optional<Estimate> mean(
            List<Set<Integer>> choices, double[] rests, Predicate<Set<Integer>> isOfThem) {
        double[] values = IntStream.range(0, rests.length)
                .filter(i -> isOfThem.test(choices.get(i)) && !Double.isNaN(rests[i]))
                .mapToDouble(i -> rests[i])
                .toArray();
        int n = values.length;
        if (n < ItemAnalysis.LEAST_ANSWERS) {
            return Optional.empty();
        }
        double mean = Arrays.stream(values).sum() / n;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Optional.of(new Estimate(mean, Interval.student(mean, Math.sqrt(squares / (n - 1)), n)));
    }
}
