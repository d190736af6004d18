package dev.ascent.core.assemble;

import dev.ascent.core.random.SplitMix64;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws different questions for each pick, without looking at those that are not drawn. A draw knows the picks and what
 * is excluded, and no further rule.
 */
final class Draws {

    /** Rejected draws per question wanted after which the candidates are listed instead. */
    private static final int PATIENCE = 6;

    private final int[][] candidates;
    private final int[] counts;
    private final int[] starts;
    /** The picks, those with the fewest candidates first. */
    private final int[] order;

    private final int total;

    Draws(int[][] candidates, int[] counts) {
        this.candidates = candidates;
        this.counts = counts;
        starts = new int[counts.length];
        for (int pick = 1; pick < counts.length; pick++) {
            starts[pick] = starts[pick - 1] + counts[pick - 1];
        }
        total = Arrays.stream(counts).sum();
        order = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(pick -> candidates[pick].length))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns a question for each place, pick after pick; null where the picks drawn first left too few for another. */
    int @Nullable [] draw(IntPredicate excluded, SplitMix64 random) {
        int[] drawn = new int[total];
        int[] taken = new int[total];
        int filled = 0;
        for (int pick : order) {
            int[] from = candidates[pick];
            int wanted = counts[pick];
            int misses = PATIENCE * wanted;
            for (int i = 0; i < wanted; i++) {
                int question = -1;
                while (question < 0 && from.length > 0 && misses > 0) {
                    int next = from[random.nextIndex(from.length)];
                    if (isTaken(taken, filled, next) || excluded.test(next)) {
                        misses--;
                    } else {
                        question = next;
                    }
                }
                if (question < 0) {
                    question = drawFromRest(from, taken, filled, excluded, random);
                }
                if (question < 0) {
                    return null;
                }
                taken[filled++] = question;
                drawn[starts[pick] + i] = question;
            }
        }
        return drawn;
    }

    private static boolean isTaken(int[] taken, int filled, int question) {
        for (int i = 0; i < filled; i++) {
            if (taken[i] == question) {
                return true;
            }
        }
        return false;
    }

    private static int drawFromRest(int[] from, int[] taken, int filled, IntPredicate excluded, SplitMix64 random) {
        int[] rest = Arrays.stream(from)
                .filter(question -> !excluded.test(question) && !isTaken(taken, filled, question))
                .toArray();
        return rest.length == 0 ? -1 : rest[random.nextIndex(rest.length)];
    }
}
