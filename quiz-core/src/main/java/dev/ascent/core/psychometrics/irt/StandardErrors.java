package dev.ascent.core.psychometrics.irt;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The standard errors of calibrated items, from the inverse of the observed information.
 *
 * <p>The gradient of the marginal log-likelihood is that of the complete data with everything expected at the same
 * parameters (Fisher's identity; T. A. Louis, "Finding the observed information matrix when using the EM algorithm",
 * Journal of the Royal Statistical Society B 44, 1982). The information is minus its derivative, taken by central
 * differences, as D. Oakes ("Direct calculation of the information matrix via the EM algorithm", same journal, 61, 1999)
 * and R. P. Chalmers (British Journal of Mathematical and Statistical Psychology 71, 2018) do for its missing part.
 */
final class StandardErrors {

    private static final double STEP = 1e-3;

    private final @Nullable Curve[] curves;
    /** For each item the index of its intercept among the free parameters; its slope, if free, is the next. */
    private final int[] first;

    private final double[][] covariance;

    private StandardErrors(@Nullable Curve[] curves, int[] first, double[][] covariance) {
        this.curves = curves;
        this.first = first;
        this.covariance = covariance;
    }

    static StandardErrors of(Likelihoods table, @Nullable Curve[] curves) {
        int[] first = new int[curves.length];
        int free = 0;
        for (int j = 0; j < first.length; j++) {
            Curve curve = curves[j];
            first[j] = free;
            free += curve == null || curve.isAtBound() ? 0 : curve.free();
        }
        double[][] information = new double[free][];
        for (int j = 0; j < first.length; j++) {
            Curve curve = curves[j];
            if (curve == null || curve.isAtBound()) {
                continue;
            }
            for (int parameter = 0; parameter < curve.free(); parameter++) {
                double[] above = gradient(table, curves, j, curve.moved(parameter, STEP), free);
                double[] below = gradient(table, curves, j, curve.moved(parameter, -STEP), free);
                double[] row = new double[free];
                Arrays.setAll(row, i -> (below[i] - above[i]) / (2 * STEP));
                information[first[j] + parameter] = row;
            }
        }
        return new StandardErrors(curves.clone(), first, Symmetric.inverse(information));
    }

    private static double[] gradient(Likelihoods table, @Nullable Curve[] curves, int moved, Curve to, int free) {
        Expectation expected = Expectation.of(table.with(moved, to.parameters()));
        double[] gradient = new double[free];
        int at = 0;
        for (int j = 0; j < curves.length; j++) {
            Curve curve = curves[j];
            if (curve != null && !curve.isAtBound()) {
                double[] own = (j == moved ? to : curve).gradient(expected.given(j), expected.right(j));
                System.arraycopy(own, 0, gradient, at, own.length);
                at += own.length;
            }
        }
        return gradient;
    }

    /** Returns the standard error of an item's b = −d/a (by the delta method where a is free); NaN if it has none. */
    double ofDifficulty(int j) {
        Curve curve = curves[j];
        if (curve == null || curve.isAtBound()) {
            return Double.NaN;
        }
        int d = first[j];
        double a = curve.slope();
        double variance = covariance[d][d] / (a * a);
        if (!curve.isRasch()) {
            double byA = curve.intercept() / (a * a);
            variance += byA * byA * covariance[d + 1][d + 1] - 2 * byA / a * covariance[d][d + 1];
        }
        return Math.sqrt(variance);
    }

    /** Returns the standard error of an item's a; 0 where it was fixed, NaN if it has none. */
    double ofSlope(int j) {
        Curve curve = curves[j];
        if (curve == null || curve.isAtBound()) {
            return Double.NaN;
        }
        return curve.isRasch() ? 0 : Math.sqrt(covariance[first[j] + 1][first[j] + 1]);
    }
}
