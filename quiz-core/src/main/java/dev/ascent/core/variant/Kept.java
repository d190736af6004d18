package dev.ascent.core.variant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of texts, so that it is made once. When the texts together get too long all is dropped, and made anew as it is
 * needed. Safe for use by several threads.
 */
final class Kept<V> {

    private final long most;
    private final Map<String, V> made = new ConcurrentHashMap<>();
    private final AtomicLong characters = new AtomicLong();

    /**
     * Keeps nothing yet.
     *
     * @param most characters of all texts
     */
    Kept(long most) {
        this.most = most;
    }

    /** Returns what was made of a text; null if nothing is kept of it. */
    @Nullable
    V get(String text) {
        return made.get(text);
    }

    /** Counts a text, again if it was, and returns what is kept of it, which is made if there is nothing. */
    V add(String text, Function<String, V> maker) {
        if (characters.addAndGet(text.length()) > most) {
            made.clear();
            characters.set(text.length());
        }
        return made.computeIfAbsent(text, maker);
    }
}
