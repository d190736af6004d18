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
}
