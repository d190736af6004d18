package dev.ascent.core.psychometrics.irt;

import dev.ascent.core.psychometrics.irt.Patterns.Group;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The likelihood of each pattern of responses to a group of items, at each node, as rows of a table.
 *
 * <p>A candidate's likelihood is the product of rows, without any logarithm or exponential; only where that product
 * would vanish, after hundreds of answers, are logarithms added instead.
 */
final class Likelihoods {

    /** How many candidates are weighed together: their weights then stay in the processor's first cache. */
    static final int BLOCK = 32;

    /** Below this, products may have lost digits. */
    private static final double VANISHING = 1e-280;

    private static final double[] ONES = new double[Grid.WIDTH];

    static {
        Arrays.fill(ONES, 1);
    }

    private final Patterns patterns;
    /** Item, then code, then node; the row of the item that was not given comes last. */
    private final double[][][] ofItems;
    /** Group, then pattern, then node. */
    private final double[][][] rows;

    private Likelihoods(Patterns patterns, double[][][] ofItems, double[][][] rows) {
        this.patterns = patterns;
        this.ofItems = ofItems;
        this.rows = rows;
    }

    /** Returns the table for items' parameters; an item without any says nothing. */
    static Likelihoods of(Patterns patterns, @Nullable ItemParameters[] items) {
        double[][][] ofItems = new double[items.length][][];
        for (int j = 0; j < items.length; j++) {
            ofItems[j] = rowsOf(items[j], patterns.shares(j));
        }
        double[][][] rows = new double[patterns.groups().size()][][];
        for (int g = 0; g < rows.length; g++) {
            rows[g] = products(patterns.groups().get(g), ofItems);
        }
        return new Likelihoods(patterns, ofItems, rows);
    }

    /** Returns the table with other parameters of one item. */
    Likelihoods with(int j, ItemParameters item) {
        double[][][] others = ofItems.clone();
        others[j] = rowsOf(item, patterns.shares(j));
        double[][][] changed = rows.clone();
        int g = patterns.groupOf(j);
        changed[g] = products(patterns.groups().get(g), others);
        return new Likelihoods(patterns, others, changed);
    }

    private static double[][] products(Group group, double[][][] ofItems) {
        double[][] rows = new double[group.patterns()][];
        rows[0] = ONES;
        int filled = 1;
        for (int item = 0; item < group.items(); item++) {
            double[][] own = ofItems[group.first() + item];
            // Backwards, since pattern p with code 0 of this item stands in the place of p without it.
            for (int code = group.sizes()[item] - 1; code >= 0; code--) {
                for (int p = 0; p < filled; p++) {
                    rows[code * filled + p] = product(rows[p], own[code]);
                }
            }
            filled *= group.sizes()[item];
        }
        return rows;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[Grid.WIDTH];
        for (int k = 0; k < Grid.WIDTH; k++) {
            product[k] = a[k] * b[k];
        }
        return product;
    }

    private static double[][] rowsOf(@Nullable ItemParameters item, double[] shares) {
        double[][] rows = new double[shares.length + 1][Grid.WIDTH];
        if (item == null) {
            Arrays.fill(rows, ONES);
            return rows;
        }
        for (int k = 0; k < Grid.NODES; k++) {
            double right = item.logRight(Grid.node(k));
            double wrong = item.logWrong(Grid.node(k));
            for (int code = 0; code < shares.length; code++) {
                rows[code][k] = StrictMath.exp(shares[code] * right + (1 - shares[code]) * wrong);
            }
        }
        rows[shares.length] = ONES;
        return rows;
    }

    Patterns patterns() {
        return patterns;
    }

    private void multiply(int from, int to, double[][] weights) {
        for (int i = from; i < to; i++) {
            System.arraycopy(Grid.prior(), 0, weights[i - from], 0, Grid.WIDTH);
        }
        for (int g = 0; g < rows.length; g += 2) {
            double[][] rowsA = rows[g];
            char[] codesA = patterns.groups().get(g).codes();
            if (g + 1 == rows.length) {
                for (int i = from; i < to; i++) {
                    multiply(weights[i - from], rowsA[codesA[i]], ONES);
                }
                return;
            }
            double[][] rowsB = rows[g + 1];
            char[] codesB = patterns.groups().get(g + 1).codes();
            for (int i = from; i < to; i++) {
                multiply(weights[i - from], rowsA[codesA[i]], rowsB[codesB[i]]);
            }
        }
    }

    /** The loop that takes most of the time; written so that the JIT compiler makes vectors of it. */
    private static void multiply(double[] weights, double[] a, double[] b) {
        for (int k = 0; k < Grid.WIDTH; k++) {
            weights[k] *= a[k] * b[k];
        }
    }

    /**
     * Weighs the nodes for candidates: prior times likelihood, but for a factor.
     *
     * @param from    the first candidate
     * @param to      the one after the last, at most {@link #BLOCK} later
     * @param weights a row for each, to be overwritten
     * @param logs    for each the logarithm of the factor left out, to be overwritten
     */
    void weigh(int from, int to, double[][] weights, double[] logs) {
        multiply(from, to, weights);
        for (int i = from; i < to; i++) {
            logs[i - from] = sum(weights[i - from]) < VANISHING ? weighByLogarithms(i, weights[i - from]) : 0;
        }
    }

    /** Returns Σ weights, added in four lanes. */
    static double sum(double[] weights) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int k = 0; k < Grid.WIDTH; k += 4) {
            s0 += weights[k];
            s1 += weights[k + 1];
            s2 += weights[k + 2];
            s3 += weights[k + 3];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** Fills in the weights but for a factor, and returns the logarithm of that factor. */
    private double weighByLogarithms(int candidate, double[] weights) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < Grid.NODES; k++) {
            double log = StrictMath.log(Grid.prior()[k]);
            for (int g = 0; g < rows.length; g++) {
                double[] row = rows[g][patterns.groups().get(g).codes()[candidate]];
                log += StrictMath.log(Math.max(row[k], Double.MIN_NORMAL));
            }
            weights[k] = log;
            greatest = Math.max(greatest, log);
        }
        for (int k = 0; k < Grid.NODES; k++) {
            weights[k] = StrictMath.exp(weights[k] - greatest);
        }
        return greatest;
    }
}
