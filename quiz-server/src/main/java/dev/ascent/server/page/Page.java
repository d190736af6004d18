package dev.ascent.server.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor of the part behind it; empty where this is the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The part of {@code all} that {@code request} asks for.
     *
     * @param key what tells an item from the others; the last one's is the cursor
     * @throws dev.ascent.server.problem.Refusal if no item has the cursor
     */
    public static <T> Page<T> of(List<T> all, Function<T, String> key, PageRequest request) {
        if (request.after().isEmpty()) {
            return cut(all, key, request);
        }
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(request.after().get())) {
                return cut(all.subList(i + 1, all.size()), key, request);
            }
        }
        throw PageRequest.unknownCursor();
    }

    /** The first of what {@code rest} holds behind the cursor; more than the limit means that there is a next part. */
    public static <T> Page<T> cut(List<T> rest, Function<T, String> key, PageRequest request) {
        if (rest.size() <= request.limit()) {
            return new Page<>(rest, Optional.empty());
        }
        List<T> items = rest.subList(0, request.limit());
        return new Page<>(items, Optional.of(key.apply(items.getLast())));
    }

    /** The same part with other items in the place of these. */
    public <U> Page<U> map(Function<T, U> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
