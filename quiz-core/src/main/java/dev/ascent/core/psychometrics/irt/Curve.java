package dev.ascent.core.psychometrics.irt;

/**
 * An item's curve by slope and intercept, z = aθ + d with d = −ab, and how well it fits what is expected at the nodes.
 * In this form the complete-data likelihood is concave where nobody guesses.
 *
 * @param slope     a
 * @param intercept d
 * @param c         the chance of a right answer by guessing, fixed
 * @param isRasch   whether the slope stays as it is
 */
record Curve(double slope, double intercept, double c, boolean isRasch) {

    /** Bounds that only items without a maximum reach. */
    static final double STEEPEST = 8;

    private static final double FARTHEST = 40;

    /** A slope of nothing would have no difficulty. */
    private static final double FLATTEST = 1e-6;

    private static final int STEPS = 2;
    private static final int HALVINGS = 20;

    ItemParameters parameters() {
        return new ItemParameters(slope, -intercept / slope, c);
    }

    boolean isAtBound() {
        return Math.abs(slope) >= STEEPEST || Math.abs(intercept) >= FARTHEST;
    }

    /** How many parameters are free. */
    int free() {
        return isRasch ? 1 : 2;
    }

    /** Returns the curve with the intercept (parameter 0) or the slope (parameter 1) moved. */
    Curve moved(int parameter, double by) {
        return parameter == 0 ? moved(0, by, 1) : moved(by, 0, 1);
    }

    private Curve moved(double slopeBy, double interceptBy, double share) {
        double to = slope + share * slopeBy;
        return new Curve(
                Math.abs(to) < FLATTEST ? Math.copySign(FLATTEST, to) : Math.clamp(to, -STEEPEST, STEEPEST),
                Math.clamp(intercept + share * interceptBy, -FARTHEST, FARTHEST),
                c,
                isRasch);
    }

    /**
     * Returns a curve that fits at least as well: the M step, by Fisher's scoring with halved steps where a whole one
     * would fit worse.
     *
     * @param given expected candidates by node
     * @param right expected shares of the points by node
     */
    Curve fitted(double[] given, double[] right) {
        Curve best = this;
        double fit = best.fit(given, right);
        for (int step = 0; step < STEPS; step++) {
            Slope at = best.derive(given, right);
            double determinant = at.dd * at.aa - at.da * at.da;
            double byIntercept = isRasch ? at.d / at.dd : (at.aa * at.d - at.da * at.a) / determinant;
            double bySlope = isRasch ? 0 : (at.dd * at.a - at.da * at.d) / determinant;
            if (!Double.isFinite(byIntercept) || !Double.isFinite(bySlope)) {
                return best;
            }
            double share = 1;
            Curve next = best.moved(bySlope, byIntercept, share);
            double nextFit = next.fit(given, right);
            for (int i = 0; i < HALVINGS && !(nextFit >= fit); i++) {
                share /= 2;
                next = best.moved(bySlope, byIntercept, share);
                nextFit = next.fit(given, right);
            }
            if (!(nextFit >= fit)) {
                return best;
            }
            boolean settled = Math.abs(next.slope - best.slope) + Math.abs(next.intercept - best.intercept) < 1e-7;
            best = next;
            fit = nextFit;
            if (settled) {
                return best;
            }
        }
        return best;
    }

    /** Returns the expected complete-data log-likelihood of the item. */
    private double fit(double[] given, double[] right) {
        ItemParameters item = new ItemParameters(1, 0, c);
        double fit = 0;
        for (int k = 0; k < Grid.NODES; k++) {
            double z = slope * Grid.node(k) + intercept;
            fit += right[k] * item.logRight(z) + (given[k] - right[k]) * item.logWrong(z);
        }
        return fit;
    }

    /** Returns the gradient at this curve, intercept first; only the intercept's where the slope is fixed. */
    double[] gradient(double[] given, double[] right) {
        Slope at = derive(given, right);
        return isRasch ? new double[] {at.d} : new double[] {at.d, at.a};
    }

    private Slope derive(double[] given, double[] right) {
        double d = 0;
        double a = 0;
        double dd = 0;
        double da = 0;
        double aa = 0;
        for (int k = 0; k < Grid.NODES; k++) {
            double theta = Grid.node(k);
            double logistic = 1 / (1 + StrictMath.exp(-(slope * theta + intercept)));
            double p = c + (1 - c) * logistic;
            // (P − c) / (P (1 − c)): 1 where nobody guesses.
            double share = c == 0 ? 1 : logistic / p;
            double first = (right[k] - given[k] * p) * share;
            double second = given[k] * share * logistic * (1 - p);
            d += first;
            a += first * theta;
            dd += second;
            da += second * theta;
            aa += second * theta * theta;
        }
        return new Slope(d, a, dd, da, aa);
    }

    /** First derivatives by intercept and slope, and the expected information. */
    private record Slope(double d, double a, double dd, double da, double aa) {}
}
