package dev.ascent.core.psychometrics;

/**
 * A confidence interval of nominally {@link #CONFIDENCE}.
 *
 * @param low  lower end, at most {@code high}; −∞ where nothing is known
 * @param high upper end; +∞ where nothing is known
 */
public record Interval(double low, double high) {

    /** How often such intervals hold the true value: 90 %, everywhere in Ascent. */
    public static final double CONFIDENCE = 0.9;

    /** The standard normal distribution's quantile for a two-sided interval: 1.645. */
    public static final double Z = 1.6448536269514722;

    /** The chance beyond the upper end. */
    static final double TAIL = (1 - CONFIDENCE) / 2;

    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("low must be at most high, was " + low + " to " + high);
        }
    }

    /** Returns whether a value lies between the ends. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Returns the score interval of a proportion (E. B. Wilson, "Probable inference, the law of succession, and
     * statistical inference", JASA 22, 1927); a share of points may stand in the place of the share of successes.
     *
     * @param share seen, 0 to 1
     * @param n     over how many it was seen, at least 1
     */
    public static Interval wilson(double share, int n) {
        double z2 = Z * Z;
        double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** Returns Student's interval of a mean of n at least 2 values with the standard deviation {@code sd}. */
    static Interval student(double mean, double sd, int n) {
        // t² with ν degrees of freedom is distributed as F with 1 and ν.
        double t = Math.sqrt(FDistribution.quantile(CONFIDENCE, 1, n - 1));
        double half = t * sd / Math.sqrt(n);
        return new Interval(mean - half, mean + half);
    }

    /**
     * Returns the interval of a correlation r over n at least 4 pairs by the transformation z = artanh r (R. A. Fisher,
     * "On the probable error of a coefficient of correlation deduced from a small sample", Metron 1, 1921).
     */
    static Interval fisher(double r, int n) {
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = Z / Math.sqrt(n - 3.0);
        return new Interval(Math.tanh(z - half), Math.tanh(z + half));
    }

    /** Returns the interval with both ends multiplied by a positive factor. */
    Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }

    /** Returns what of the interval lies between two bounds. */
    Interval within(double least, double most) {
        return new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most));
    }
}
