package dev.ascent.core.psychometrics.irt;

/** The nodes over which abilities are integrated: 61 at equal distances on [−4, 4]. */
final class Grid {

    static final int NODES = 61;

    /** The nodes, filled up to a number that is a multiple of what a processor computes at once. */
    static final int WIDTH = 64;

    static final double RANGE = 4;
    static final double STEP = 2 * RANGE / (NODES - 1);

    private static final double[] THETA = new double[WIDTH];

    /** N(0, 1) at the nodes, its sum being 1; nothing at what was filled up. */
    private static final double[] PRIOR = new double[WIDTH];

    static {
        double sum = 0;
        for (int k = 0; k < NODES; k++) {
            THETA[k] = node(k);
            PRIOR[k] = StrictMath.exp(-THETA[k] * THETA[k] / 2);
            sum += PRIOR[k];
        }
        for (int k = 0; k < NODES; k++) {
            PRIOR[k] /= sum;
        }
    }

    private Grid() {}

    static double node(int k) {
        return -RANGE + 2 * RANGE * k / (NODES - 1);
    }

    /** Returns the nodes; nobody may change them. */
    static double[] theta() {
        return THETA;
    }

    /** Returns the prior's weights; nobody may change them. */
    static double[] prior() {
        return PRIOR;
    }
}
