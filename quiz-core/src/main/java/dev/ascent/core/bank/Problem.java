package dev.ascent.core.bank;

import java.util.Comparator;

/**
 * Something wrong with a file of the bank.
 *
 * @param file   path within the bank, with forward slashes
 * @param line   from 1
 * @param column from 1
 */
public record Problem(Code code, String file, int line, int column, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::message);

    public boolean isError() {
        return code.isError();
    }

    /** Returns {@code file:line:column code message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + code + " " + message;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
