package dev.ascent.core.psychometrics;

import java.util.Arrays;
import java.util.List;

/**
 * A matrix of marks, candidates by items, where an item that a candidate was not given is not a zero.
 *
 * <p>Each column holds, for each candidate, the number of the mark among the different marks of its item: two bytes a
 * response. Immutable.
 */
public final class Responses {

    /** The code of an item that was not given to the candidate. */
    public static final char ABSENT = Character.MAX_VALUE;

    private final int candidates;
    private final List<Item> items;
    private final char[][] codes;
    private final double[][] marks;
    private final int[] given;

    /**
     * A column's heading.
     *
     * @param name what the item is called in reports
     * @param max  the greatest mark that it allows; positive
     */
    public record Item(String name, double max) {
        public Item {
            if (!(max > 0 && max < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The greatest mark of " + name + " must be positive, was " + max);
            }
        }
    }

    private Responses(int candidates, List<Item> items, char[][] codes, double[][] marks) {
        this.candidates = candidates;
        this.items = items;
        this.codes = codes;
        this.marks = marks;
        given = new int[codes.length];
        for (int j = 0; j < codes.length; j++) {
            for (char code : codes[j]) {
                given[j] += code == ABSENT ? 0 : 1;
            }
        }
    }

    /**
     * Returns the matrix of the given columns.
     *
     * @param columns for each item the candidates' marks, from 0 to the item's greatest; NaN where the item was not given
     * @throws IllegalArgumentException if columns differ in length, or a mark is out of its range, or an item has more
     *     than 65,535 different marks
     */
    public static Responses of(List<Item> items, double[][] columns) {
        if (items.size() != columns.length) {
            throw new IllegalArgumentException(items.size() + " items, but " + columns.length + " columns");
        }
        int candidates = columns.length == 0 ? 0 : columns[0].length;
        char[][] codes = new char[columns.length][];
        double[][] marks = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            if (columns[j].length != candidates) {
                throw new IllegalArgumentException("Column " + items.get(j).name() + " has " + columns[j].length
                        + " candidates, the first has " + candidates);
            }
            marks[j] = different(columns[j], items.get(j));
            codes[j] = encoded(columns[j], marks[j]);
        }
        return new Responses(candidates, List.copyOf(items), codes, marks);
    }

    private static double[] different(double[] column, Item item) {
        // Marks are few and repeat: a short list that is looked through beats sorting the column.
        double[] found = new double[4];
        int count = 0;
        for (double given : column) {
            if (Double.isNaN(given)) {
                continue;
            }
            double mark = given + 0.0; // makes −0 a 0
            int i = count < 16 ? indexOf(found, count, mark) : Arrays.binarySearch(found, 0, count, mark);
            if (i < 0 || i >= count) {
                if (mark < 0 || mark > item.max()) {
                    throw new IllegalArgumentException(
                            "A mark of " + item.name() + " must be 0 to " + item.max() + ", was " + mark);
                }
                if (count == ABSENT) {
                    throw new IllegalArgumentException(item.name() + " has more than 65,535 different marks");
                }
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                int at = -1 - Arrays.binarySearch(found, 0, count, mark);
                System.arraycopy(found, at, found, at + 1, count - at);
                found[at] = mark;
                count++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int indexOf(double[] found, int count, double mark) {
        int i = 0;
        while (i < count && found[i] != mark) {
            i++;
        }
        return i;
    }

    private static char[] encoded(double[] column, double[] marks) {
        char[] codes = new char[column.length];
        for (int i = 0; i < column.length; i++) {
            double mark = column[i];
            codes[i] = Double.isNaN(mark) ? ABSENT : (char) Arrays.binarySearch(marks, mark + 0.0);
        }
        return codes;
    }

    /** Returns how many candidates there are. */
    public int candidates() {
        return candidates;
    }

    public List<Item> items() {
        return items;
    }

    /** Returns whether the item was given to the candidate. */
    public boolean isGiven(int candidate, int item) {
        return codes[item][candidate] != ABSENT;
    }

    /** Returns the mark, or NaN where the item was not given to the candidate. */
    public double mark(int candidate, int item) {
        char code = codes[item][candidate];
        return code == ABSENT ? Double.NaN : marks[item][code];
    }

    /** Returns whether every item was given to every candidate. */
    public boolean isComplete() {
        return Arrays.stream(given).allMatch(count -> count == candidates);
    }

    /** Returns to how many candidates the item was given. */
    public int given(int item) {
        return given[item];
    }

    /** Returns a copy of a column: {@link #ABSENT}, or the index of the mark in {@link #marks}, for each candidate. */
    public char[] codes(int item) {
        return codes[item].clone();
    }

    /** Returns the different marks of a column, ascending. */
    public double[] marks(int item) {
        return marks[item].clone();
    }

    /** Returns the column itself, which nobody may change. */
    char[] column(int item) {
        return codes[item];
    }
}
