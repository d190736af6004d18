package dev.ascent.core.variant;

import java.util.List;

/**
 * The shape of a tensor.
 *
 * @param sizes each a number in decimal digits, the name of a symbol such as {@code N}, or {@link #ANY}; empty for a
 *              scalar
 */
public record Dimensions(List<String> sizes) {

    /** A size that is not known when a model is built, written {@code None}, {@code -1} or {@code ?}. */
    public static final String ANY = "?";

    public Dimensions {
        sizes = List.copyOf(sizes);
    }

    /** Returns the shape as Python writes it, such as {@code (32, 64)}, {@code (7,)} or {@code ()}. */
    public String text() {
        return sizes.size() == 1 ? "(" + sizes.getFirst() + ",)" : "(" + String.join(", ", sizes) + ")";
    }

    /** Counts the places at which this key, with {@code symbols} in it, and a shape of the same rank agree. */
    public int agreeing(Dimensions given, List<String> symbols) {
        int agree = 0;
        for (int i = 0; i < sizes.size(); i++) {
            String size = given.sizes().get(i);
            agree += size.equals(sizes.get(i)) || (size.equals(ANY) && symbols.contains(sizes.get(i))) ? 1 : 0;
        }
        return agree;
    }

    /** Tells whether a shape is as good as this key. */
    public boolean matches(Dimensions given, List<String> symbols) {
        return given.sizes().size() == sizes.size() && agreeing(given, symbols) == sizes.size();
    }
}
