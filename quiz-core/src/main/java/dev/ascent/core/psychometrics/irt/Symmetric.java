package dev.ascent.core.psychometrics.irt;

import java.util.Arrays;

/** Symmetric matrices, inverted by Cholesky's decomposition. */
final class Symmetric {

    private Symmetric() {}

    /**
     * Returns the inverse of a matrix, its two halves being averaged first; all NaN if it is not positive definite.
     *
     * @param matrix square
     */
    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] inverse = new double[n][n];
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = (matrix[i][j] + matrix[j][i]) / 2 - product(lower[i], lower[j], j);
                if (i > j) {
                    lower[i][j] = rest / lower[j][j];
                } else if (rest > 0) {
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    for (double[] row : inverse) {
                        Arrays.fill(row, Double.NaN);
                    }
                    return inverse;
                }
            }
        }
        for (int column = 0; column < n; column++) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = ((i == column ? 1 : 0) - product(lower[i], x, i)) / lower[i][i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = x[i];
                for (int k = i + 1; k < n; k++) {
                    sum -= lower[k][i] * x[k];
                }
                x[i] = sum / lower[i][i];
            }
            inverse[column] = x;
        }
        return inverse;
    }

    private static double product(double[] a, double[] b, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
