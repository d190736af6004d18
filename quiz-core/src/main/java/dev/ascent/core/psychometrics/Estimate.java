package dev.ascent.core.psychometrics;

/**
 * A statistic with its confidence interval.
 *
 * @param value    within the interval, but for rounding
 * @param interval of {@link Interval#CONFIDENCE}
 */
public record Estimate(double value, Interval interval) {

    /** Returns the same on another scale. */
    Estimate times(double factor) {
        return new Estimate(value * factor, interval.times(factor));
    }

    /**
     * Returns the difference of two independent statistics, whose interval adds up the squares of the distances from either
     * value to its ends: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison
     * of eleven methods", Statistics in Medicine 17, 1998, method 10, where both are proportions with Wilson's intervals; G.
     * Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach", Statistics in
     * Medicine 27, 2008, of any others.
     */
    Estimate minus(Estimate other) {
        double difference = value - other.value;
        return new Estimate(
                difference,
                new Interval(
                        difference - Math.hypot(value - interval.low(), other.interval.high() - other.value),
                        difference + Math.hypot(interval.high() - value, other.value - other.interval.low())));
    }
}
