package dev.ascent.core.schedule;

import java.util.List;

/**
 * The weights of FSRS-6 and what is aimed at.
 *
 * @param weights          w0 … w20, each within the bounds that py-fsrs (open-spaced-repetition) checks
 * @param desiredRetention the chance of remembering at which the next review is due; above 0 and below 1
 * @param longestInterval  the greatest interval, in days; at least 1
 */
public record FsrsParameters(List<Double> weights, double desiredRetention, int longestInterval) {

    private static final List<Double> LEAST = List.of(
            0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001, 0.001, 0.001, 0.001, 0.0, 0.0, 1.0,
            0.0, 0.0, 0.0, 0.1);

    private static final List<Double> MOST = List.of(
            100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5, 5.0, 0.25, 0.9, 4.0, 1.0, 6.0, 2.0, 2.0,
            0.8, 0.8);

    /** The default weights of py-fsrs 6, a review at nine tenths, and at most a hundred years between two. */
    public static final FsrsParameters DEFAULT = new FsrsParameters(
            List.of(
                    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
                    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
            0.9,
            36_500);

    public FsrsParameters {
        weights = List.copyOf(weights);
        if (weights.size() != LEAST.size()) {
            throw new IllegalArgumentException("FSRS-6 has " + LEAST.size() + " weights, not " + weights.size());
        }
        for (int i = 0; i < weights.size(); i++) {
            if (!(weights.get(i) >= LEAST.get(i) && weights.get(i) <= MOST.get(i))) {
                throw new IllegalArgumentException(
                        "w" + i + " must be " + LEAST.get(i) + " to " + MOST.get(i) + ", was " + weights.get(i));
            }
        }
        if (!(desiredRetention > 0 && desiredRetention < 1)) {
            throw new IllegalArgumentException("desiredRetention must be above 0 and below 1, was " + desiredRetention);
        }
        if (longestInterval < 1) {
            throw new IllegalArgumentException("longestInterval must be at least a day, was " + longestInterval);
        }
    }

    /** Returns the same with another desired retention. */
    public FsrsParameters retaining(double retention) {
        return new FsrsParameters(weights, retention, longestInterval);
    }
}
