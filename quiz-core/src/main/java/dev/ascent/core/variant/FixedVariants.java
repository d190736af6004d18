package dev.ascent.core.variant;

import dev.ascent.core.question.Question;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Variants of questions without parameters: there are as many as orders of their options, so that each is made once for
 * many candidates. Safe for use by several threads.
 */
final class FixedVariants {

    /** Kept at most; then all are dropped, and made anew as they are needed. They share their texts with the questions. */
    private static final int MOST = 5_000;

    private final Map<Key, Variant> made = new ConcurrentHashMap<>();

    /** Returns the variant with these orders, which is made if it is not there. */
    Variant of(Question question, List<List<Integer>> orders, Supplier<Variant> maker) {
        Key key = new Key(question, orders);
        Variant known = made.get(key);
        if (known != null) {
            return known;
        }
        Variant variant = maker.get();
        if (made.size() >= MOST) {
            made.clear();
        }
        made.put(key, variant);
        return variant;
    }

    /** The question itself and not one like it: what an author tries out has the same id and version as what is published. */
    private record Key(Question question, List<List<Integer>> orders) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Key(Question same, List<List<Integer>> theirs)
                    && question == same
                    && orders.equals(theirs);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(question) + orders.hashCode();
        }
    }
}
