package dev.ascent.core.psychometrics.irt;

import dev.ascent.core.psychometrics.Responses;
import java.util.List;

/** The abilities of many candidates, estimated as {@link Posterior} does for one. */
public final class Abilities {

    private final double[] means;
    private final double[] sds;

    private Abilities(double[] means, double[] sds) {
        this.means = means;
        this.sds = sds;
    }

    /**
     * Estimates the ability of every candidate of a matrix; those who were given nothing keep the prior.
     *
     * @param items the parameters of the matrix's items, in order
     */
    public static Abilities of(Responses responses, List<ItemParameters> items) {
        if (items.size() != responses.items().size()) {
            throw new IllegalArgumentException(
                    responses.items().size() + " items, but parameters of " + items.size());
        }
        Likelihoods table = new Likelihoods(responses).with(items.toArray(ItemParameters[]::new));
        int n = responses.candidates();
        double[] means = new double[n];
        double[] sds = new double[n];
        double[][] weights = new double[Likelihoods.BLOCK][Grid.WIDTH];
        for (int from = 0; from < n; from += Likelihoods.BLOCK) {
            int to = Math.min(n, from + Likelihoods.BLOCK);
            table.weigh(from, to, weights);
            for (int i = from; i < to; i++) {
                double[] w = weights[i - from];
                table.normalise(i, w);
                means[i] = moment(w);
                sds[i] = Math.sqrt(spread(w, means[i]));
            }
        }
        return new Abilities(means, sds);
    }

    private static double moment(double[] weights) {
        double[] theta = Grid.theta();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int k = 0; k < Grid.WIDTH; k += 4) {
            s0 += weights[k] * theta[k];
            s1 += weights[k + 1] * theta[k + 1];
            s2 += weights[k + 2] * theta[k + 2];
            s3 += weights[k + 3] * theta[k + 3];
        }
        return s0 + s1 + (s2 + s3);
    }

    private static double spread(double[] weights, double mean) {
        double[] theta = Grid.theta();
        double s0 = 0;
        double s1 = 0;
        for (int k = 0; k < Grid.WIDTH; k += 2) {
            double d0 = theta[k] - mean;
            double d1 = theta[k + 1] - mean;
            s0 += weights[k] * d0 * d0;
            s1 += weights[k + 1] * d1 * d1;
        }
        return s0 + s1;
    }

    /** Returns how many candidates there are. */
    public int size() {
        return means.length;
    }

    /** Returns θ̂ of a candidate. */
    public double mean(int candidate) {
        return means[candidate];
    }

    /** Returns the standard error of θ̂ of a candidate. */
    public double sd(int candidate) {
        return sds[candidate];
    }
}
