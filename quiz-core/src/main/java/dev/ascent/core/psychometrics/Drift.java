package dev.ascent.core.psychometrics;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the facility of an item moved from the earlier half of its answers to the newer half. It tells of the item and of
 * the candidates alike: where all items of a test move together, it is rather the candidates who changed.
 *
 * @param earlier    the facility of the earlier half, the smaller one of an odd number
 * @param newer      the facility of the newer half
 * @param difference newer less earlier, −1 to 1
 */
public record Drift(Estimate earlier, Estimate newer, Estimate difference) {

    /**
     * Returns the drift of an item; empty where one of the halves has fewer than {@link ItemAnalysis#LEAST_ANSWERS}.
     *
     * @param responses of candidates in the order in which they answered, the earliest first
     */
    public static Optional<Drift> of(Responses responses, int item) {
        int half = responses.given(item) / 2;
        if (half < ItemAnalysis.LEAST_ANSWERS) {
            return Optional.empty();
        }
        char[] codes = responses.column(item);
        int end = 0;
        for (int seen = 0; seen < half; end++) {
            seen += codes[end] == Responses.ABSENT ? 0 : 1;
        }
        double[] marks = responses.marks(item);
        double max = responses.items().get(item).max();
        Estimate earlier = ItemStatistics.facility(max, marks, Arrays.copyOf(codes, end));
        Estimate newer = ItemStatistics.facility(max, marks, Arrays.copyOfRange(codes, end, codes.length));
        return Optional.of(new Drift(earlier, newer, newer.minus(earlier)));
    }

    /** Tells whether the interval of the difference is without 0; of items that do not drift, that happens to one in ten. */
    public boolean isSeen() {
        return !difference.interval().contains(0);
    }
}
