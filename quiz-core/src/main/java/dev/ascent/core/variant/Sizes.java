package dev.ascent.core.variant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How large a value of an expression may be, far beyond what a question needs and far below what a server can't hold. */
final class Sizes {

    /** Characters of a text at most. */
    static final int CHARACTERS = 20_000;

    /** Elements of a list at most, those of the lists within it counted too. */
    static final int ELEMENTS = 10_000;

    /** Characters of a filled template at most. */
    static final int TEXT = 100_000;

    /** Characters of all texts of a variant at most. */
    static final int VARIANT = 300_000;

    /** Pairs of characters that a search compares at most. */
    private static final int COMPARED = 10_000_000;

    private Sizes() {}

    /**
     * Returns a value that may be used.
     *
     * @throws IllegalArgumentException if it is larger
     */
    static Object checked(Object value) {
        if (value instanceof String text) {
            checkCharacters(text.length());
        } else if (value instanceof Collection<?> list) {
            checkElements(elements(list, 0));
        }
        return value;
    }

    /** CEL's `+` of two texts, refused before the longer one is made. */
    static String join(String first, String second) {
        checkCharacters(first.length() + second.length());
        return first + second;
    }

    /** CEL's `+` of two lists, likewise. */
    static Collection<?> join(Collection<?> first, Collection<?> second) {
        checkElements(first.size() + second.size());
        List<Object> joined = new ArrayList<>(first.size() + second.size());
        joined.addAll(first);
        joined.addAll(second);
        return joined;
    }

    /** CEL's `contains`, which takes time by the product of both lengths. */
    static boolean contains(String text, String piece) {
        if ((long) text.length() * piece.length() > COMPARED) {
            throw new IllegalArgumentException("looks for too long a text in one that is long");
        }
        return text.contains(piece);
    }

    /** Counts no further than needed: one list may stand in another many times. */
    private static int elements(Collection<?> list, int before) {
        int counted = before + list.size();
        for (Object element : list) {
            if (counted > ELEMENTS) {
                return counted;
            }
            if (element instanceof Collection<?> inner) {
                counted = elements(inner, counted);
            }
        }
        return counted;
    }

    private static void checkCharacters(int characters) {
        if (characters > CHARACTERS) {
            throw new IllegalArgumentException("makes a text of more than " + CHARACTERS + " characters");
        }
    }

    private static void checkElements(int elements) {
        if (elements > ELEMENTS) {
            throw new IllegalArgumentException("makes a list of more than " + ELEMENTS + " elements");
        }
    }
}
