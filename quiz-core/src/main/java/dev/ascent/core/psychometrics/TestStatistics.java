package dev.ascent.core.psychometrics;

import java.util.Arrays;
import java.util.Optional;

/** Computes the statistics of a test as a whole. */
public final class TestStatistics {

    private TestStatistics() {}

    /** Returns the test's analysis. */
    public static TestAnalysis of(Responses responses) {
        Scores scores = new Scores(responses);
        double[] all = scores.scores();
        int n = all.length;
        if (n < ItemAnalysis.LEAST_ANSWERS) {
            return new TestAnalysis.TooFewCandidates(n);
        }
        double mean = Arrays.stream(all).sum() / n;
        double sd = Math.sqrt(variance(all, mean));
        boolean alike = sd <= 1e-12 * scores.max();
        int items = responses.items().size();
        boolean reliable = scores.isComplete() && items >= 2 && !alike;
        return new TestAnalysis.Measured(
                n,
                items,
                scores.isComplete(),
                scores.max(),
                new Estimate(mean, Interval.student(mean, sd, n)),
                alike ? Optional.empty() : Optional.of(new Estimate(sd, bonett(all, sd))),
                reliable ? Optional.of(reliability(responses, all, mean, sd)) : Optional.empty());
    }

    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    private static Reliability reliability(Responses responses, double[] totals, double mean, double sd) {
        int n = responses.candidates();
        int p = responses.items().size();
        double variances = 0;
        double[] departures = new double[n];
        double[] column = new double[n];
        for (int j = 0; j < p; j++) {
            char[] codes = responses.column(j);
            double[] marks = responses.marks(j);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                column[i] = marks[codes[i]];
                sum += column[i];
            }
            variances += variance(column, sum / n);
            for (int i = 0; i < n; i++) {
                departures[i] += (column[i] - sum / n) * (column[i] - sum / n);
            }
        }
        double alpha = p / (p - 1.0) * (1 - variances / (sd * sd));
        for (int i = 0; i < n; i++) {
            double ofCandidate = totals[i] - mean;
            departures[i] = (departures[i] - ofCandidate * ofCandidate / p) * p / (p - 1.0) * n / (n - 1.0);
        }
        return Reliability.of(alpha, rootMean(departures), n, p);
    }

    /** Returns the root of the mean of values that are not negative but for rounding. */
    private static Estimate rootMean(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        Interval interval = Interval.student(mean, Math.sqrt(variance(values, mean)), n);
        return new Estimate(
                Math.sqrt(Math.max(0, mean)),
                new Interval(Math.sqrt(Math.max(0, interval.low())), Math.sqrt(Math.max(0, interval.high()))));
    }

    /**
     * Returns the interval of a standard deviation of values that need not be normal (D. G. Bonett, "Approximate
     * confidence interval for standard deviation of nonnormal distributions", Computational Statistics & Data Analysis
     * 50, 2006, equation 3, with the pooled kurtosis left out).
     */
    private static Interval bonett(double[] values, double sd) {
        int n = values.length;
        double trimmed = trimmedMean(values, 1 / (2 * Math.sqrt(n - 4.0)));
        double fourth = 0;
        for (double value : values) {
            fourth += Math.pow(value - trimmed, 4);
        }
        double squares = sd * sd * (n - 1);
        double kurtosis = n * fourth / (squares * squares);
        double z = Interval.Z;
        double c = n / (n - z);
        double error = c * Math.sqrt((kurtosis - (n - 3.0) / n) / (n - 1));
        double variance = c * sd * sd;
        return new Interval(Math.sqrt(variance * Math.exp(-z * error)), Math.sqrt(variance * Math.exp(z * error)));
    }

    /** Returns the mean without the given share of the values at either end. */
    private static double trimmedMean(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int out = (int) (share * sorted.length);
        double sum = 0;
        for (int i = out; i < sorted.length - out; i++) {
            sum += sorted[i];
        }
        return sum / (sorted.length - 2 * out);
    }
}
