package dev.ascent.core.psychometrics.irt;

import dev.ascent.core.psychometrics.Responses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Responses by groups of neighbouring items: each candidate's responses to a group are one number, so that a product over
 * five items of two marks takes one multiplication (the method of four Russians).
 */
final class Patterns {

    /** A group has no more patterns than this, unless a single item has: a table of them fits the first cache. */
    private static final int MOST = 32;

    private final int candidates;
    private final List<Group> groups = new ArrayList<>();
    private final int[] groupOf;

    /** The share of the points of each of an item's codes; the code after them is the item that was not given. */
    private final double[][] shares;

    /**
     * Items {@code first} to {@code first + digits − 1}.
     *
     * @param codes    the pattern of each candidate
     * @param bases    for each item the number that its code is multiplied with
     * @param sizes    for each item how many codes it has
     * @param patterns how many patterns there are
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and shared on purpose
    record Group(int first, char[] codes, int[] bases, int[] sizes, int patterns) {
        int items() {
            return bases.length;
        }

        /** Returns the code of an item, counted within the group, in a pattern. */
        int code(int pattern, int item) {
            return pattern / bases[item] % sizes[item];
        }
    }

    Patterns(Responses responses) {
        candidates = responses.candidates();
        int items = responses.items().size();
        shares = new double[items][];
        groupOf = new int[items];
        int[] sizes = new int[items];
        for (int j = 0; j < items; j++) {
            double max = responses.items().get(j).max();
            shares[j] =
                    Arrays.stream(responses.marks(j)).map(mark -> mark / max).toArray();
            sizes[j] = shares[j].length + (responses.given(j) < candidates ? 1 : 0);
        }
        int first = 0;
        while (first < items) {
            int end = first + 1;
            int patterns = sizes[first];
            while (end < items && patterns * sizes[end] <= MOST) {
                patterns *= sizes[end];
                end++;
            }
            Arrays.fill(groupOf, first, end, groups.size());
            groups.add(group(responses, first, Arrays.copyOfRange(sizes, first, end), patterns));
            first = end;
        }
    }

    private Group group(Responses responses, int first, int[] sizes, int patterns) {
        char[] sums = new char[candidates];
        int[] bases = new int[sizes.length];
        int base = 1;
        for (int item = 0; item < sizes.length; item++) {
            bases[item] = base;
            add(sums, responses.codes(first + item), base, (char) shares[first + item].length);
            base *= sizes[item];
        }
        return new Group(first, sums, bases, sizes, patterns);
    }

    private static void add(char[] sums, char[] codes, int base, char absent) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (char) (base * Math.min(codes[i], absent));
        }
    }

    int candidates() {
        return candidates;
    }

    int items() {
        return groupOf.length;
    }

    List<Group> groups() {
        return groups;
    }

    /** Returns the index of the group that an item belongs to. */
    int groupOf(int item) {
        return groupOf[item];
    }

    /** Returns the shares of the points that an item's codes stand for. */
    double[] shares(int item) {
        return shares[item];
    }
}
