package dev.ascent.core.bank;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Turns shares of a quiz into numbers of questions, by the method of the largest remainder (Hamilton's). */
final class Shares {

    /** The most questions of a quiz. */
    static final int MOST = 500;

    private Shares() {}

    /**
     * What a pick asks for.
     *
     * @param share percent of the quiz's questions
     */
    record Part(OptionalInt count, OptionalDouble share) {}

    /**
     * Returns how many questions each part gets; empty if the parts do not make up the whole.
     *
     * @param questions of the whole quiz
     */
    static Optional<int[]> counts(List<Part> parts, int questions) {
        int[] counts = new int[parts.size()];
        double[] remainders = new double[parts.size()];
        int given = 0;
        double wanted = 0;
        for (int i = 0; i < counts.length; i++) {
            Part part = parts.get(i);
            double exact = part.count().isPresent()
                    ? part.count().getAsInt()
                    : part.share().orElse(0) / 100 * questions;
            counts[i] = (int) Math.floor(exact + 1e-9);
            remainders[i] = exact - counts[i];
            given += counts[i];
            wanted += exact;
        }
        if (Math.abs(wanted - questions) > 0.5) {
            return Optional.empty();
        }
        IntStream.range(0, counts.length)
                .filter(i -> parts.get(i).share().isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -remainders[i]))
                .limit(Math.max(0, questions - given))
                .forEach(i -> counts[i]++);
        return IntStream.of(counts).sum() == questions ? Optional.of(counts) : Optional.empty();
    }
}
