package dev.ascent.core.psychometrics;

/**
 * Fisher's F distribution, by the continued fraction of the incomplete beta function (Abramowitz and Stegun, Handbook
 * of Mathematical Functions, 26.5.8 and 26.6.2), evaluated by Lentz's method.
 */
final class FDistribution {

    private static final double TINY = 1e-300;
    private static final double[] STIRLING = {1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188};

    private FDistribution() {}

    /** Returns the x with P(X ≤ x) = p, for 0 &lt; p &lt; 1 and positive degrees of freedom. */
    static double quantile(double p, double d1, double d2) {
        double low = 0;
        double high = 1;
        while (cumulative(high, d1, d2) < p) {
            low = high;
            high *= 2;
        }
        while (high - low > 1e-13 * high) {
            double middle = (low + high) / 2;
            if (cumulative(middle, d1, d2) < p) {
                low = middle;
            } else {
                high = middle;
            }
            if (middle == low && middle == high) {
                break;
            }
        }
        return (low + high) / 2;
    }

    /** Returns P(X ≤ x). */
    static double cumulative(double x, double d1, double d2) {
        return x <= 0 ? 0 : incompleteBeta(d1 * x / (d1 * x + d2), d1 / 2, d2 / 2);
    }

    private static double incompleteBeta(double x, double a, double b) {
        double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
        // The fraction converges fast on this side of the mean only.
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= 100_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** Returns ln Γ(x) for positive x: Stirling's series, after the recurrence has made x large. */
    static double logGamma(double x) {
        double shift = 0;
        double y = x;
        while (y < 12) {
            shift += Math.log(y);
            y++;
        }
        double series = 0;
        double power = 1 / y;
        for (double coefficient : STIRLING) {
            series += coefficient * power;
            power /= y * y;
        }
        return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }
}
