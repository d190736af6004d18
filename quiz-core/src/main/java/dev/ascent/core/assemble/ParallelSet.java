package dev.ascent.core.assemble;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Choices for several forms.
 *
 * @param drawn  for each form its questions, pick after pick
 * @param shared how many places hold a question that an earlier form has too
 */
record ParallelSet(List<int[]> drawn, int shared, Plan plan, Row minutes, Row difficulty) {

    /** Fewer forms outside the windows are better, then fewer shared questions. */
    private static final Comparator<ParallelSet> WORTH =
            Comparator.comparingLong(ParallelSet::outside).thenComparingInt(ParallelSet::shared);

    boolean isBetterThan(ParallelSet other) {
        return WORTH.compare(this, other) < 0;
    }

    /** Returns how many forms are longer, shorter, easier or harder than the windows allow. */
    long outside() {
        return drawn.stream()
                .filter(form -> !plan.isWithin(minutes, form) || !plan.isWithin(difficulty, form))
                .count();
    }

    /** Returns by how much a sum differs between two of the forms at most. */
    double apart(Row row) {
        return (double) (sums(row).max().orElse(0) - sums(row).min().orElse(0)) / Measure.UNIT;
    }

    private LongStream sums(Row row) {
        return drawn.stream().mapToLong(form -> plan.sum(row.measure(), form));
    }
}
