package dev.ascent.core.assemble;

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
    private final OptionalInt notSeenDays;
    private final OptionalDouble exposure;
    private @Nullable BitSet places;

    /** Rules out what was seen in so many days, and what stands in more than a share of the forms. */
    Exclusion(PoolIndex index, History history, OptionalInt notSeenDays, OptionalDouble exposure) {
        this.index = index;
        this.history = history;
        this.notSeenDays = notSeenDays;
        this.exposure = exposure;
    }

    /** Tells whether a question is ruled out. */
    boolean has(int place) {
        if (notSeenDays.isEmpty() && exposure.isEmpty()) {
            return false;
        }
        String id = index.question(place).id();
        return (notSeenDays.isPresent() && history.seenWithin(id, notSeenDays.getAsInt()))
                || (exposure.isPresent() && history.overexposed(id, exposure.getAsDouble()));
    }

    /** Returns all questions ruled out; not to be changed. */
    BitSet places() {
        BitSet known = places;
        if (known == null) {
            known = new BitSet();
            if (notSeenDays.isPresent()) {
                add(history.lastSeen().keySet(), known);
            }
            if (exposure.isPresent()) {
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
