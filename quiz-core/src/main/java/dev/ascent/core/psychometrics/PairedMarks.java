package dev.ascent.core.psychometrics;

import java.util.Arrays;

/**
 * An item's marks beside the same candidates' scores on the rest of the test, equal pairs counted: what all statistics
 * of the item are computed from.
 */
final class PairedMarks {

    private final double[] marks;
    private final double[] rests;
    private final int[] counts;
    private final int size;
    private final int n;

    /** n, means, variances and the covariance (all over n − 1), and the greatest covariance that sorting gives. */
    record Moments(int n, double mean, double variance, double restVariance, double covariance, double greatest) {}

    private PairedMarks(double[] marks, double[] rests, int[] counts, int size) {
        this.marks = marks;
        this.rests = rests;
        this.counts = counts;
        this.size = size;
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += counts[i];
        }
        n = sum;
    }

    /** Returns the pairs one by one; candidates without a pair are left out. */
    static PairedMarks listed(Responses responses, Scores scores, int item) {
        int candidates = responses.candidates();
        double[] marks = new double[candidates];
        double[] rests = new double[candidates];
        int size = 0;
        for (int i = 0; i < candidates; i++) {
            double rest = scores.rest(i, item);
            if (!Double.isNaN(rest)) {
                marks[size] = responses.mark(i, item);
                rests[size] = rest;
                size++;
            }
        }
        int[] counts = new int[size];
        Arrays.fill(counts, 1);
        return new PairedMarks(marks, rests, counts, size);
    }

    /**
     * Returns the pairs of a complete matrix counted by total and mark in one pass.
     *
     * @param totals the different totals, ascending
     * @param ranks  the index of each candidate's total among them
     */
    static PairedMarks counted(double[] totals, int[] ranks, char[] codes, double[] marks) {
        int kinds = marks.length;
        int[] table = new int[totals.length * kinds];
        for (int i = 0; i < codes.length; i++) {
            table[ranks[i] * kinds + codes[i]]++;
        }
        double[] x = new double[table.length];
        double[] rests = new double[table.length];
        int[] counts = new int[table.length];
        int size = 0;
        for (int cell = 0; cell < table.length; cell++) {
            if (table[cell] > 0) {
                x[size] = marks[cell % kinds];
                rests[size] = totals[cell / kinds] - x[size];
                counts[size] = table[cell];
                size++;
            }
        }
        return new PairedMarks(x, rests, counts, size);
    }

    /** Returns how many pairs there are. */
    int size() {
        return n;
    }

    Moments moments() {
        double mean = mean(marks);
        double restMean = mean(rests);
        double xx = 0;
        double rr = 0;
        double xr = 0;
        for (int i = 0; i < size; i++) {
            double dx = marks[i] - mean;
            double dr = rests[i] - restMean;
            xx += counts[i] * dx * dx;
            rr += counts[i] * dr * dr;
            xr += counts[i] * dx * dr;
        }
        double degrees = n - 1;
        return new Moments(n, mean, xx / degrees, rr / degrees, xr / degrees, sortedProduct(mean, restMean) / degrees);
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += counts[i] * values[i];
        }
        return sum / n;
    }

    /** Returns Σ (x − mean)(r − restMean) where both are sorted by themselves. */
    private double sortedProduct(double mean, double restMean) {
        Tally x = Tally.of(marks, counts, size);
        Tally r = Tally.of(rests, counts, size);
        double sum = 0;
        int i = 0;
        int j = 0;
        int leftOfX = x.counts[0];
        int leftOfR = r.counts[0];
        int left = n;
        while (left > 0) {
            int both = Math.min(leftOfX, leftOfR);
            sum += both * (x.values[i] - mean) * (r.values[j] - restMean);
            leftOfX -= both;
            leftOfR -= both;
            left -= both;
            if (leftOfX == 0 && left > 0) {
                leftOfX = x.counts[++i];
            }
            if (leftOfR == 0 && left > 0) {
                leftOfR = r.counts[++j];
            }
        }
        return sum;
    }

    /** Different values, ascending, with how often each is there. */
    private static final class Tally {
        private final double[] values;
        private final int[] counts;

        private Tally(double[] values, int[] counts) {
            this.values = values;
            this.counts = counts;
        }

        static Tally of(double[] values, int[] counts, int size) {
            double[] sorted = different(Arrays.copyOf(values, size));
            int[] sums = new int[sorted.length];
            for (int i = 0; i < size; i++) {
                sums[Arrays.binarySearch(sorted, values[i])] += counts[i];
            }
            return new Tally(sorted, sums);
        }
    }

    /** Sorts the values, and returns each once. */
    static double[] different(double[] values) {
        Arrays.sort(values);
        int size = 0;
        for (double value : values) {
            if (size == 0 || value != values[size - 1]) {
                values[size] = value;
                size++;
            }
        }
        return Arrays.copyOf(values, size);
    }
}
