package dev.ascent.core.psychometrics;

import dev.ascent.core.random.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Draws candidates and their answers by the three-parameter logistic model, always the same ones from a seed. */
public final class SimulationFixture {

    private final SplitMix64 random;

    public SimulationFixture(long seed) {
        random = new SplitMix64(seed);
    }

    /** Draws from the standard normal distribution (Box and Muller). */
    public double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    public double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Draws the abilities of so many candidates from N(0, 1). */
    public double[] abilities(int candidates) {
        return IntStream.range(0, candidates).mapToDouble(i -> normal()).toArray();
    }

    /** Draws marks of 0 and 1; an item is left out for a candidate with the chance {@code absent}. */
    public Responses responses(double[] abilities, double[] a, double[] b, double[] c, double absent) {
        double[][] columns = new double[b.length][abilities.length];
        for (int j = 0; j < b.length; j++) {
            for (int i = 0; i < abilities.length; i++) {
                double p = c[j] + (1 - c[j]) / (1 + Math.exp(-a[j] * (abilities[i] - b[j])));
                double draw = random.nextDouble();
                columns[j][i] = absent > 0 && random.nextDouble() < absent ? Double.NaN : draw < p ? 1 : 0;
            }
        }
        return Responses.of(items(b.length, 1), columns);
    }

    /** Draws marks of 0 and 1 by the Rasch model. */
    public Responses rasch(int candidates, double[] b) {
        return responses(abilities(candidates), filled(b.length, 1), b, filled(b.length, 0), 0);
    }

    public static double[] filled(int length, double value) {
        double[] array = new double[length];
        Arrays.fill(array, value);
        return array;
    }

    /** Returns so many values at equal distances. */
    public static double[] spread(int count, double low, double high) {
        return IntStream.range(0, count)
                .mapToDouble(i -> low + (high - low) * i / (count - 1))
                .toArray();
    }

    public static List<Responses.Item> items(int count, double max) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Responses.Item("item" + i, max))
                .toList();
    }
}
