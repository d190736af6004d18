package dev.ascent.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Medians over turns. */
final class Numbers {
    private Numbers() {}

    /** The middle one; of the two middle ones, their mean. */
    static double median(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        int middle = sorted.length / 2;
        return Arrays.stream(sorted, sorted.length % 2 == 1 ? middle : middle - 1, middle + 1)
                .average()
                .orElse(Double.NaN);
    }

    /** The median of the ratios within a round, so that a machine that is busy for a while slows both. */
    static double medianRatio(List<Double> ours, List<Double> floor) {
        return median(IntStream.range(0, ours.size()).mapToDouble(round -> ours.get(round) / floor.get(round)));
    }
}
