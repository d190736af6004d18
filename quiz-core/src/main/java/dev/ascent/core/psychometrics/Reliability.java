package dev.ascent.core.psychometrics;

/**
 * How far a test's total can be relied on.
 *
 * @param alpha         the coefficient of internal consistency (Cronbach, "Coefficient alpha and the internal structure
 *     of tests", Psychometrika 16, 1951), variances over n − 1, with Feldt's interval
 * @param errorRatio    √(1 − α): the standard error as a share of the standard deviation
 * @param standardError of a candidate's total, in marks: error ratio · standard deviation. Its square is the mean over
 *     the candidates of how their marks depart from what candidate and item alone would give, so its interval is
 *     Student's
 */
public record Reliability(Estimate alpha, Estimate errorRatio, Estimate standardError) {

    /**
     * Returns the reliability for α and a standard error found with n candidates and p items, both at least 2. The
     * interval of α is from the distribution of (1 − α) / (1 − α̂), which is F with n − 1 and (n − 1)(p − 1) degrees of freedom (L. S. Feldt, "The
     * approximate sampling distribution of Kuder–Richardson reliability coefficient twenty", Psychometrika 30, 1965).
     *
     * @param found α, at most 1 but for rounding
     */
    static Reliability of(double found, Estimate standardError, int n, int p) {
        double alpha = Math.min(1, found);
        double d1 = n - 1.0;
        double d2 = d1 * (p - 1);
        double low = 1 - (1 - alpha) * FDistribution.quantile(1 - Interval.TAIL, d1, d2);
        double high = 1 - (1 - alpha) * FDistribution.quantile(Interval.TAIL, d1, d2);
        Estimate ratio = new Estimate(
                Math.sqrt(1 - alpha), new Interval(Math.sqrt(Math.max(0, 1 - high)), Math.sqrt(Math.max(0, 1 - low))));
        return new Reliability(new Estimate(alpha, new Interval(low, high)), ratio, standardError);
    }

    /**
     * Returns the coefficient of Kuder and Richardson's formula 20 ("The theory of the estimation of test reliability",
     * Psychometrika 2, 1937), whose variances are over n: p/(p − 1) · (1 − Σ fᵢ(1 − fᵢ) / var(total)).
     *
     * @throws IllegalArgumentException unless there are two items and candidates or more, all marks are 0 and the
     *     greatest, 1, and nobody lacks an item
     */
    public static double kr20(Responses responses) {
        int p = responses.items().size();
        int n = responses.candidates();
        if (p < 2 || n < 2 || !responses.isComplete()) {
            throw new IllegalArgumentException("KR-20 needs a complete matrix of two items and candidates or more");
        }
        double items = 0;
        double sum = 0;
        double squares = 0;
        double[] totals = new double[n];
        for (int j = 0; j < p; j++) {
            double right = 0;
            for (int i = 0; i < n; i++) {
                double mark = responses.mark(i, j);
                if (mark != 0 && mark != 1) {
                    throw new IllegalArgumentException("KR-20 is for marks of 0 and 1, not " + mark);
                }
                right += mark;
                totals[i] += mark;
            }
            items += right / n * (1 - right / n);
        }
        for (double total : totals) {
            sum += total;
            squares += total * total;
        }
        double variance = squares / n - sum / n * (sum / n);
        return p / (p - 1.0) * (1 - items / variance);
    }
}
