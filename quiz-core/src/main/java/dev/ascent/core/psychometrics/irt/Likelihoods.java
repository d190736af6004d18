package dev.ascent.core.psychometrics.irt;

import dev.ascent.core.psychometrics.Responses;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The likelihood of each response at each node, as rows of a table: item, then the code of the mark, then the node.
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

    private final int candidates;
    private final char[][] codes;
    /** The share of the points of each code; the last code is the item that was not given. */
    private final double[][] shares;

    private final double[][][] rows;

    Likelihoods(Responses responses) {
        candidates = responses.candidates();
        int items = responses.items().size();
        codes = new char[items][];
        shares = new double[items][];
        rows = new double[items][][];
        for (int j = 0; j < items; j++) {
            double max = responses.items().get(j).max();
            shares[j] = Arrays.stream(responses.marks(j)).map(mark -> mark / max).toArray();
            codes[j] = responses.codes(j);
            char absent = (char) shares[j].length;
            for (int i = 0; i < candidates; i++) {
                codes[j][i] = codes[j][i] == Responses.ABSENT ? absent : codes[j][i];
            }
            rows[j] = new double[absent + 1][];
            Arrays.fill(rows[j], ONES);
        }
    }

    private Likelihoods(Likelihoods other) {
        candidates = other.candidates;
        codes = other.codes;
        shares = other.shares;
        rows = other.rows.clone();
    }

    /** Returns the table with all items' parameters; an item without any says nothing. */
    Likelihoods with(@Nullable ItemParameters[] items) {
        Likelihoods table = new Likelihoods(this);
        for (int j = 0; j < items.length; j++) {
            ItemParameters item = items[j];
            if (item != null) {
                table.rows[j] = rowsOf(item, shares[j]);
            }
        }
        return table;
    }

    /** Returns the table with other parameters of one item. */
    Likelihoods with(int j, ItemParameters item) {
        Likelihoods table = new Likelihoods(this);
        table.rows[j] = rowsOf(item, shares[j]);
        return table;
    }

    private static double[][] rowsOf(ItemParameters item, double[] shares) {
        double[][] rows = new double[shares.length + 1][Grid.WIDTH];
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

    int candidates() {
        return candidates;
    }

    int items() {
        return rows.length;
    }

    char[] codes(int j) {
        return codes[j];
    }

    /** Returns the shares of the points that the codes of an item stand for; the code after them is "not given". */
    double[] shares(int j) {
        return shares[j];
    }

    /**
     * Weighs the nodes for candidates: prior times likelihood, not normalised.
     *
     * @param from    the first candidate
     * @param to      the one after the last, at most {@link #BLOCK} later
     * @param weights a row for each, to be overwritten
     */
    void weigh(int from, int to, double[][] weights) {
        for (int i = from; i < to; i++) {
            System.arraycopy(Grid.prior(), 0, weights[i - from], 0, Grid.WIDTH);
        }
        int j = 0;
        for (; j + 4 <= rows.length; j += 4) {
            for (int i = from; i < to; i++) {
                multiply(
                        weights[i - from],
                        rows[j][codes[j][i]],
                        rows[j + 1][codes[j + 1][i]],
                        rows[j + 2][codes[j + 2][i]],
                        rows[j + 3][codes[j + 3][i]]);
            }
        }
        for (; j < rows.length; j++) {
            for (int i = from; i < to; i++) {
                multiply(weights[i - from], rows[j][codes[j][i]], ONES, ONES, ONES);
            }
        }
    }

    /** The loop that takes nearly all the time; written so that the JIT compiler makes vectors of it. */
    private static void multiply(double[] weights, double[] a, double[] b, double[] c, double[] d) {
        for (int k = 0; k < Grid.WIDTH; k++) {
            weights[k] *= a[k] * b[k] * (c[k] * d[k]);
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

    /**
     * Makes the weights of a candidate sum to one, and returns the logarithm of their sum before: the logarithm of the
     * candidate's marginal likelihood.
     */
    double normalise(int candidate, double[] weights) {
        double sum = sum(weights);
        double log = 0;
        if (sum < VANISHING) {
            log = weighByLogarithms(candidate, weights);
            sum = sum(weights);
        }
        double scale = 1 / sum;
        for (int k = 0; k < Grid.WIDTH; k++) {
            weights[k] *= scale;
        }
        return log + StrictMath.log(sum);
    }

    /** Fills in the weights but for a factor, and returns the logarithm of that factor. */
    private double weighByLogarithms(int candidate, double[] weights) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < Grid.NODES; k++) {
            double log = StrictMath.log(Grid.prior()[k]);
            for (int j = 0; j < rows.length; j++) {
                log += StrictMath.log(Math.max(rows[j][codes[j][candidate]][k], Double.MIN_NORMAL));
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
