package dev.ascent.core.feedback;

import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import java.util.List;

/**
 * The posterior distribution of a candidate's ability θ: expected a posteriori with a standard normal prior on 61 nodes
 * over [−4, 4] (Bock and Mislevy, "Adaptive EAP estimation of ability in a microcomputer environment", Applied
 * Psychological Measurement 6, 1982), items by the Rasch model with a guessing parameter of 1/options.
 */
final class Ability {

    static final int NODES = 61;

    private static final double RANGE = 4;

    /** The share of the points that is expected of someone at a level on that level's questions. */
    static final double EXPECTED_SHARE = 0.7;

    private final double[] weights = new double[NODES];

    /**
     * What is known of one answer.
     *
     * @param share    of the points, 0 to 1; a part counts as so much of a success
     * @param guessing the chance of a right answer by guessing
     */
    record Observation(double difficulty, double guessing, double share) {}

    Ability(List<Observation> observations) {
        double[] logs = new double[NODES];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < NODES; i++) {
            double theta = node(i);
            logs[i] = -theta * theta / 2;
            for (Observation seen : observations) {
                double p = seen.guessing() + (1 - seen.guessing()) / (1 + StrictMath.exp(-(theta - seen.difficulty())));
                logs[i] += seen.share() * StrictMath.log(p) + (1 - seen.share()) * StrictMath.log1p(-p);
            }
            greatest = Math.max(greatest, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            weights[i] = StrictMath.exp(logs[i] - greatest);
            sum += weights[i];
        }
        for (int i = 0; i < NODES; i++) {
            weights[i] /= sum;
        }
    }

    /** Returns P(θ ≥ cut), the node at the cut's cell counting by the part above it. */
    double above(double cut) {
        double step = 2 * RANGE / (NODES - 1);
        double above = 0;
        for (int i = 0; i < NODES; i++) {
            double part = (node(i) + step / 2 - cut) / step;
            above += weights[i] * Math.clamp(part, 0, 1);
        }
        return above;
    }

    private static double node(int i) {
        return -RANGE + 2 * RANGE * i / (NODES - 1);
    }

    /** Returns the difficulty that a question of a level has before anyone answered it. */
    static double difficulty(Level level) {
        return switch (level) {
            case JUNIOR -> -1.5;
            case ENGINEER -> -0.5;
            case SENIOR -> 0.5;
            case PRINCIPAL -> 1.5;
        };
    }

    /** Returns the ability at which {@link #EXPECTED_SHARE} of a level's questions is answered, guessing aside. */
    static double cut(Level level) {
        return difficulty(level) + StrictMath.log(EXPECTED_SHARE / (1 - EXPECTED_SHARE));
    }

    /** Returns the chance of a right answer by guessing. */
    static double guessing(Kind kind, int options) {
        return kind == Kind.SINGLE_CHOICE && options > 0 ? 1.0 / options : 0;
    }
}
