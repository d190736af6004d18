package dev.ascent.core.psychometrics.irt;

import dev.ascent.core.psychometrics.irt.Patterns.Group;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The E step: how many candidates are expected at each node, given their responses, and how many of them are expected to
 * have an item right (Bock and Aitkin, "Marginal maximum likelihood estimation of item parameters: application of an EM
 * algorithm", Psychometrika 46, 1981, equations 11 and 12).
 */
final class Expectation {

    /** Candidates are taken in parts of this many, whose sums are added in order: the same bits on any number of cores. */
    private static final int PART = 2_048;

    private final double logLikelihood;
    /** Item by node: candidates who were given the item. */
    private final double[][] given;
    /** Item by node: shares of the points of those. */
    private final double[][] right;

    private Expectation(double logLikelihood, double[][] given, double[][] right) {
        this.logLikelihood = logLikelihood;
        this.given = given;
        this.right = right;
    }

    static Expectation of(Likelihoods table) {
        Patterns patterns = table.patterns();
        int parts = (patterns.candidates() + PART - 1) / PART;
        List<Sums> sums = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> Sums.over(table, part * PART, Math.min(patterns.candidates(), (part + 1) * PART)))
                .toList();
        double logLikelihood = 0;
        double[][] given = new double[patterns.items()][Grid.WIDTH];
        double[][] right = new double[patterns.items()][Grid.WIDTH];
        for (Sums part : sums) {
            logLikelihood += part.logLikelihood;
            for (int g = 0; g < part.byPattern.length; g++) {
                spread(patterns, patterns.groups().get(g), part.byPattern[g], given, right);
            }
        }
        return new Expectation(logLikelihood, given, right);
    }

    /** Adds the sums of a group's patterns to those of its items. */
    private static void spread(
            Patterns patterns, Group group, double[][] byPattern, double[][] given, double[][] right) {
        for (int pattern = 0; pattern < byPattern.length; pattern++) {
            double[] row = byPattern[pattern];
            for (int item = 0; item < group.items(); item++) {
                int j = group.first() + item;
                int code = group.code(pattern, item);
                double[] shares = patterns.shares(j);
                if (code < shares.length) {
                    double share = shares[code];
                    for (int k = 0; k < Grid.NODES; k++) {
                        given[j][k] += row[k];
                        right[j][k] += share * row[k];
                    }
                }
            }
        }
    }

    /** Returns the marginal log-likelihood of all responses. */
    double logLikelihood() {
        return logLikelihood;
    }

    double[] given(int j) {
        return given[j];
    }

    double[] right(int j) {
        return right[j];
    }

    /** The sums over some of the candidates: group, then pattern, then node. */
    private static final class Sums {
        private final double[][][] byPattern;
        private double logLikelihood;

        private Sums(Patterns patterns) {
            byPattern = new double[patterns.groups().size()][][];
            for (int g = 0; g < byPattern.length; g++) {
                byPattern[g] = new double[patterns.groups().get(g).patterns()][Grid.WIDTH];
            }
        }

        static Sums over(Likelihoods table, int from, int to) {
            Patterns patterns = table.patterns();
            Sums sums = new Sums(patterns);
            double[][] weights = new double[Likelihoods.BLOCK][Grid.WIDTH];
            double[] logs = new double[Likelihoods.BLOCK];
            for (int first = from; first < to; first += Likelihoods.BLOCK) {
                int next = Math.min(to, first + Likelihoods.BLOCK);
                table.weigh(first, next, weights, logs);
                for (int i = first; i < next; i++) {
                    sums.logLikelihood += logs[i - first] + normalise(weights[i - first]);
                }
                for (int g = 0; g < sums.byPattern.length; g++) {
                    char[] codes = patterns.groups().get(g).codes();
                    double[][] rows = sums.byPattern[g];
                    for (int i = first; i < next; i++) {
                        add(rows[codes[i]], weights[i - first]);
                    }
                }
            }
            return sums;
        }

        /** Makes the weights sum to one, and returns the logarithm of their sum before. */
        private static double normalise(double[] weights) {
            double sum = Likelihoods.sum(weights);
            double scale = 1 / sum;
            for (int k = 0; k < Grid.WIDTH; k++) {
                weights[k] *= scale;
            }
            return StrictMath.log(sum);
        }

        private static void add(double[] row, double[] weights) {
            for (int k = 0; k < Grid.WIDTH; k++) {
                row[k] += weights[k];
            }
        }
    }
}
