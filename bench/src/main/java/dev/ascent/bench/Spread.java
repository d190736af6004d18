package dev.ascent.bench;

import java.util.List;
import java.util.stream.IntStream;

/** What repeated measurements gave. */
record Spread(double least, double median, double most) {

    /**
     * Returns the spread of numbers; of an even number of them the median is the mean of the two middle ones.
     *
     * @throws IllegalArgumentException if there are none
     */
    static Spread of(List<Double> numbers) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }

    /**
     * Returns the spread of the ratios of two rates, each pair measured in the same round.
     *
     * @throws IllegalArgumentException if there are none, or not as many of the one as of the other
     */
    static Spread ofRatios(List<Double> above, List<Double> below) {
        if (above.size() != below.size()) {
            throw new IllegalArgumentException("rounds of " + above.size() + " and of " + below.size());
        }
        return of(IntStream.range(0, above.size())
                .mapToObj(round -> above.get(round) / below.get(round))
                .toList());
    }
}
