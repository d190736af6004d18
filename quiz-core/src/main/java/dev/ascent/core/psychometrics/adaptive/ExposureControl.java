package dev.ascent.core.psychometrics.adaptive;

import dev.ascent.core.random.SplitMix64;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets the lots of an adaptive test's items by simulation, so that no item is asked of more than a given share of the
 * candidates (Sympson and Hetter, 1985).
 *
 * <p>In each round a cohort from N(0, 1) takes the test. An item that was the best choice for a share s of it gets the
 * chance rate/s, or 1 if s was less than the rate. So that every test can be filled, at least as many items as the
 * longest test has keep the chance 1.
 */
public final class ExposureControl {

    private final int candidates;
    private final int rounds;

    /**
     * A control by so many simulated candidates in each of so many rounds. The rates reached scatter by about
     * √(rate·(1 − rate)/candidates).
     */
    public ExposureControl(int candidates, int rounds) {
        this.candidates = candidates;
        this.rounds = rounds;
    }

    /**
     * Returns the design with chances of exposure that keep to a rate; of all rounds' the ones that did best.
     *
     * @param rate the greatest share of candidates that may see an item; above the longest test's share of the pool
     */
    public AdaptiveDesign limited(AdaptiveDesign design, double rate, long seed) {
        int size = design.pool().size();
        if (!(rate <= 1) || rate * size <= design.longest()) {
            throw new IllegalArgumentException(
                    "With " + size + " items, tests of " + design.longest() + " cannot keep to an exposure of " + rate);
        }
        SplitMix64 seeds = new SplitMix64(seed);
        AdaptiveDesign tried = design;
        AdaptiveDesign best = design;
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            Cohort cohort = Cohort.taking(tried, candidates, seeds);
            if (cohort.greatestRate() < least) {
                least = cohort.greatestRate();
                best = tried;
            }
            tried = adjusted(tried, cohort, rate);
        }
        return best;
    }

    private static AdaptiveDesign adjusted(AdaptiveDesign design, Cohort cohort, double rate) {
        List<PoolItem> pool = design.pool();
        double[] chances = IntStream.range(0, pool.size())
                .mapToDouble(i -> Math.min(1, rate / Math.max(cohort.considered(i), rate)))
                .toArray();
        List<Integer> rarest = IntStream.range(0, pool.size())
                .boxed()
                .sorted((i, j) -> Double.compare(chances[j], chances[i]))
                .limit(design.longest())
                .toList();
        rarest.forEach(i -> chances[i] = 1);
        return design.over(IntStream.range(0, pool.size())
                .mapToObj(i -> pool.get(i).exposed(chances[i]))
                .toList());
    }

    /** How often each item was asked of, or the best choice for, simulated candidates. */
    private static final class Cohort {
        private final int candidates;
        private final int[] asked;
        private final int[] best;

        private Cohort(int candidates, int items) {
            this.candidates = candidates;
            asked = new int[items];
            best = new int[items];
        }

        static Cohort taking(AdaptiveDesign design, int candidates, SplitMix64 random) {
            Cohort cohort = new Cohort(candidates, design.pool().size());
            for (int i = 0; i < candidates; i++) {
                cohort.take(design, random);
            }
            return cohort;
        }

        private void take(AdaptiveDesign design, SplitMix64 random) {
            double theta = normal(random);
            BitSet considered = new BitSet();
            AdaptiveTest test = AdaptiveTest.start(design, random.nextLong());
            while (test.next() instanceof Step.Ask(PoolItem item)) {
                test.considered(considered);
                asked[design.pool().indexOf(item)]++;
                test = test.answered(
                        item, random.nextDouble() < item.parameters().probability(theta) ? 1 : 0);
            }
            considered.stream().forEach(i -> best[i]++);
        }

        double considered(int item) {
            return best[item] / (double) candidates;
        }

        double greatestRate() {
            return IntStream.of(asked).max().orElse(0) / (double) candidates;
        }

        /** Draws from the standard normal distribution (Box and Muller). */
        private static double normal(SplitMix64 random) {
            return StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                    * StrictMath.cos(2 * Math.PI * random.nextDouble());
        }
    }
}
