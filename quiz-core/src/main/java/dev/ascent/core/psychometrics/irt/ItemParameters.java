package dev.ascent.core.psychometrics.irt;

import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;

/**
 * An item of the three-parameter logistic model (A. Birnbaum in Lord and Novick, Statistical Theories of Mental Test
 * Scores, 1968), without the constant 1.7: P(θ) = c + (1 − c) / (1 + e^(−a(θ − b))).
 *
 * @param a discrimination; negative where stronger candidates do worse
 * @param b difficulty, on the scale of abilities
 * @param c the chance of a right answer by guessing; at least 0 and below 1
 */
public record ItemParameters(double a, double b, double c) {

    public ItemParameters {
        if (!Double.isFinite(a) || !Double.isFinite(b) || !(c >= 0 && c < 1)) {
            throw new IllegalArgumentException("No item has a = " + a + ", b = " + b + ", c = " + c);
        }
    }

    /** Returns an item of the Rasch model with guessing: a = 1. */
    public static ItemParameters rasch(double b, double c) {
        return new ItemParameters(1, b, c);
    }

    /** Returns what is assumed of an item before anyone answered it: a = 1, and b from its declared level. */
    public static ItemParameters declared(Level level, double c) {
        return rasch(
                switch (level) {
                    case JUNIOR -> -1.5;
                    case ENGINEER -> -0.5;
                    case SENIOR -> 0.5;
                    case PRINCIPAL -> 1.5;
                },
                c);
    }

    /** Returns the chance of a right answer by guessing; {@code options} are those that are shown, 0 where none are. */
    public static double guessing(Kind kind, int options) {
        return kind == Kind.SINGLE_CHOICE && options > 0 ? 1.0 / options : 0;
    }

    /** Returns the chance of a right answer at an ability. */
    public double probability(double theta) {
        return c + (1 - c) / (1 + StrictMath.exp(-(a * (theta - b))));
    }

    /** Returns Fisher's information on an ability: a² ((P − c)/(1 − c))² (1 − P)/P. */
    public double information(double theta) {
        double p = probability(theta);
        double above = (p - c) / (1 - c);
        return p > 0 ? a * a * above * above * (1 - p) / p : 0;
    }

    /** Returns the natural logarithm of the chance of a right answer. */
    double logRight(double theta) {
        return StrictMath.log(Math.max(probability(theta), Double.MIN_NORMAL));
    }

    /** Returns the natural logarithm of the chance of a wrong answer. */
    double logWrong(double theta) {
        double p = probability(theta);
        // Where P rounds to one, 1 − P does not: it is (1 − c) / (1 + e^z).
        return p < 1
                ? StrictMath.log1p(-p)
                : StrictMath.log(Math.max((1 - c) / (1 + StrictMath.exp(a * (theta - b))), Double.MIN_NORMAL));
    }
}
