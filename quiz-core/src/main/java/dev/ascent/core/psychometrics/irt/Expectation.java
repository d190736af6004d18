package dev.ascent.core.psychometrics.irt;

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
        int parts = (table.candidates() + PART - 1) / PART;
        List<Sums> sums = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> Sums.over(table, part * PART, Math.min(table.candidates(), (part + 1) * PART)))
                .toList();
        double logLikelihood = 0;
        double[][] given = new double[table.items()][Grid.WIDTH];
        double[][] right = new double[table.items()][Grid.WIDTH];
        for (Sums part : sums) {
            logLikelihood += part.logLikelihood;
            for (int j = 0; j < table.items(); j++) {
                part.addTo(given[j], right[j], j, table.shares(j));
            }
        }
        return new Expectation(logLikelihood, given, right);
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

    /** The sums over some of the candidates: item, then code, then node. */
    private static final class Sums {
        private final double[][][] byCode;
        private double logLikelihood;

        private Sums(Likelihoods table) {
            byCode = new double[table.items()][][];
            for (int j = 0; j < byCode.length; j++) {
                byCode[j] = new double[table.shares(j).length + 1][Grid.WIDTH];
            }
        }

        static Sums over(Likelihoods table, int from, int to) {
            Sums sums = new Sums(table);
            double[][] weights = new double[Likelihoods.BLOCK][Grid.WIDTH];
            for (int first = from; first < to; first += Likelihoods.BLOCK) {
                int next = Math.min(to, first + Likelihoods.BLOCK);
                table.weigh(first, next, weights);
                for (int i = first; i < next; i++) {
                    sums.logLikelihood += table.normalise(i, weights[i - first]);
                }
                for (int j = 0; j < table.items(); j++) {
                    char[] codes = table.codes(j);
                    double[][] rows = sums.byCode[j];
                    for (int i = first; i < next; i++) {
                        add(rows[codes[i]], weights[i - first]);
                    }
                }
            }
            return sums;
        }

        private static void add(double[] row, double[] weights) {
            for (int k = 0; k < Grid.WIDTH; k++) {
                row[k] += weights[k];
            }
        }

        void addTo(double[] given, double[] right, int j, double[] shares) {
            for (int code = 0; code < shares.length; code++) {
                double[] row = byCode[j][code];
                for (int k = 0; k < Grid.NODES; k++) {
                    given[k] += row[k];
                    right[k] += shares[code] * row[k];
                }
            }
        }
    }
}
