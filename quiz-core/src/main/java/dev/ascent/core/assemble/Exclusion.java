package dev.ascent.core.assemble;

import java.time.Instant;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The questions that history rules out, by their places in the pool. A draw asks for those few that it draws, so that it
 * costs the same after a long history as after a short one; a search wants all of them. Not to be shared by threads.
 */
final class Exclusion {

    private final PoolIndex index;
    private final History history;
    /** From when on what was seen is ruled out; null where that does not matter. */
    private final @Nullable Instant since;
    /** In how many forms a question may stand with the next; not a number where that does not matter. */
    private final double mostForms;

    private @Nullable BitSet places;

    /** Rules out what was seen in so many days, and what would stand in more than a share of the forms. */
    Exclusion(PoolIndex index, History history, OptionalInt notSeenDays, OptionalDouble exposure) {
        this.index = index;
        this.history = history;
        since = notSeenDays.isPresent() ? history.since(notSeenDays.getAsInt()) : null;
        mostForms = exposure.isPresent() ? history.mostForms(exposure.getAsDouble()) : Double.NaN;
    }

    /** Tells whether a question is ruled out. */
    boolean has(int place) {
        if (since != null) {
            Instant seen = history.lastSeen().get(index.question(place).id());
            if (seen != null && !seen.isBefore(since)) {
                return true;
            }
        }
        return !Double.isNaN(mostForms)
                && history.appearances().getOrDefault(index.question(place).id(), 0) + 1 > mostForms;
    }

    /** Returns all questions ruled out; not to be changed. */
    BitSet places() {
        BitSet known = places;
        if (known == null) {
            known = new BitSet();
            if (since != null) {
                add(history.lastSeen().keySet(), known);
            }
            if (!Double.isNaN(mostForms)) {
                add(history.appearances().keySet(), known);
            }
            places = known;
        }
        return known;
    }

    private void add(Iterable<String> ids, BitSet to) {
        for (String id : ids) {
            int place = index.place(id);
            if (place >= 0 && has(place)) {
                to.set(place);
            }
        }
    }
}
