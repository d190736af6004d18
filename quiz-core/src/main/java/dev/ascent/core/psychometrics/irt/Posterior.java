package dev.ascent.core.psychometrics.irt;

import java.util.List;

/**
 * The posterior distribution of a candidate's ability θ: expected a posteriori with a standard normal prior on 61 nodes
 * over [−4, 4] (Bock and Mislevy, "Adaptive EAP estimation of ability in a microcomputer environment", Applied
 * Psychological Measurement 6, 1982). Immutable, and the same bits on every machine.
 */
public final class Posterior {

    private static final Posterior PRIOR = new Posterior(startingLogs());

    private final double[] logs;
    private final double[] weights = new double[Grid.NODES];

    private Posterior(double[] logs) {
        this.logs = logs;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            greatest = Math.max(greatest, log);
        }
        double sum = 0;
        for (int k = 0; k < Grid.NODES; k++) {
            weights[k] = StrictMath.exp(logs[k] - greatest);
            sum += weights[k];
        }
        for (int k = 0; k < Grid.NODES; k++) {
            weights[k] /= sum;
        }
    }

    private static double[] startingLogs() {
        double[] logs = new double[Grid.NODES];
        for (int k = 0; k < Grid.NODES; k++) {
            double theta = Grid.node(k);
            logs[k] = -theta * theta / 2;
        }
        return logs;
    }

    /** Returns what is known of a candidate before the first answer: N(0, 1). */
    public static Posterior prior() {
        return PRIOR;
    }

    /**
     * An answer to an item.
     *
     * @param share of the points, 0 to 1; a part counts as so much of a success
     */
    public record Answer(ItemParameters item, double share) {
        public Answer {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be 0 to 1, was " + share);
            }
        }

        private double logLikelihood(double theta) {
            if (share == 1) {
                return item.logRight(theta);
            }
            return share == 0
                    ? item.logWrong(theta)
                    : share * item.logRight(theta) + (1 - share) * item.logWrong(theta);
        }
    }

    /** Returns what is known after a further answer. */
    public Posterior plus(ItemParameters item, double share) {
        return plus(List.of(new Answer(item, share)));
    }

    /** Returns what is known after further answers. */
    public Posterior plus(List<Answer> answers) {
        double[] sums = logs.clone();
        for (int k = 0; k < Grid.NODES; k++) {
            double theta = Grid.node(k);
            for (Answer answer : answers) {
                sums[k] += answer.logLikelihood(theta);
            }
        }
        return new Posterior(sums);
    }

    /** Returns the estimate of the ability, θ̂: the mean of the distribution. */
    public double mean() {
        double mean = 0;
        for (int k = 0; k < Grid.NODES; k++) {
            mean += weights[k] * Grid.node(k);
        }
        return mean;
    }

    /** Returns the standard error of θ̂: the standard deviation of the distribution. */
    public double sd() {
        double mean = mean();
        double variance = 0;
        for (int k = 0; k < Grid.NODES; k++) {
            variance += weights[k] * (Grid.node(k) - mean) * (Grid.node(k) - mean);
        }
        return Math.sqrt(variance);
    }

    /** Returns P(θ ≥ cut), the node at the cut's cell counting by the part above it. */
    public double above(double cut) {
        double above = 0;
        for (int k = 0; k < Grid.NODES; k++) {
            double part = (Grid.node(k) + Grid.STEP / 2 - cut) / Grid.STEP;
            above += weights[k] * Math.clamp(part, 0, 1);
        }
        return above;
    }
}
