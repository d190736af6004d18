package dev.ascent.core.feedback;

import java.math.BigDecimal;

/**
 * Wilson's score interval for a proportion (E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22, 1927), with the share of points in the place of the share of successes.
 */
record Wilson(double low, double high) {

    /** The 95 % quantile of the standard normal distribution: a two-sided interval of 90 %. */
    private static final double Z = 1.6448536269514722;

    /** Returns the interval for {@code right} of {@code max} points over n at least 1 questions. */
    static Wilson of(BigDecimal right, BigDecimal max, int n) {
        double share = max.signum() == 0 ? 0 : Math.clamp(right.doubleValue() / max.doubleValue(), 0, 1);
        return of(share, n);
    }

    /** Returns the interval for a share from 0 to 1 that was seen over n at least 1 questions. */
    static Wilson of(double share, int n) {
        double z2 = Z * Z;
        double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
