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
            throw new IllegalArgumentException(responses.items().size() + " items, but parameters of " + items.size());
        }
        Likelihoods table = Likelihoods.of(new Patterns(responses), items.toArray(ItemParameters[]::new));
        int n = responses.candidates();
        Abilities abilities = new Abilities(new double[n], new double[n]);
        double[][] weights = new double[Likelihoods.BLOCK][Grid.WIDTH];
        double[] logs = new double[Likelihoods.BLOCK];
        for (int from = 0; from < n; from += Likelihoods.BLOCK) {
            int to = Math.min(n, from + Likelihoods.BLOCK);
            table.weigh(from, to, weights, logs);
            for (int i = from; i < to; i++) {
                abilities.set(i, weights[i - from]);
            }
        }
        return abilities;
    }

    /** Takes mean and standard deviation from weights, in one pass and two lanes. */
    private void set(int candidate, double[] weights) {
        double[] theta = Grid.theta();
        double sum0 = 0;
        double sum1 = 0;
        double first0 = 0;
        double first1 = 0;
        double second0 = 0;
        double second1 = 0;
        for (int k = 0; k < Grid.WIDTH; k += 2) {
            double w0 = weights[k];
            double w1 = weights[k + 1];
            double m0 = w0 * theta[k];
            double m1 = w1 * theta[k + 1];
            sum0 += w0;
            sum1 += w1;
            first0 += m0;
            first1 += m1;
            second0 += m0 * theta[k];
            second1 += m1 * theta[k + 1];
        }
        double sum = sum0 + sum1;
        double mean = (first0 + first1) / sum;
        means[candidate] = mean;
        sds[candidate] = Math.sqrt(Math.max(0, (second0 + second1) / sum - mean * mean));
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
