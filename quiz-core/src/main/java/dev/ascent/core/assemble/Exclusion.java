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

    private static final BitSet NONE = new BitSet();

    private final PoolIndex index;
    private final History history;
    /** From when on what was seen is ruled out; null where that does not matter. */
    private final @Nullable Instant since;
    /** What would stand in more than its share of the forms. */
    private final BitSet tooMany;

    private @Nullable BitSet places;

    /** Rules out what was seen in so many days, and what would stand in more than a share of the forms. */
    Exclusion(PoolIndex index, History history, OptionalInt notSeenDays, OptionalDouble exposure) {
        this.index = index;
        this.history = history;
        since = notSeenDays.isPresent() ? history.since(notSeenDays.getAsInt()) : null;
        tooMany = exposure.isPresent() ? history.appearances().tooMany(index, exposure.getAsDouble()) : NONE;
    }

    /** Tells whether a question is ruled out. */
    boolean has(int place) {
        return tooMany.get(place) || (since != null && hasSeen(place, since));
    }

    private boolean hasSeen(int place, Instant from) {
        return history.mayHaveSeen(index.hash(place))
                && history.hasSeen(index.question(place).id(), from);
    }

    /** Returns all questions ruled out; not to be changed. */
    BitSet places() {
        BitSet known = places;
        if (known == null) {
            known = (BitSet) tooMany.clone();
            if (since != null) {
                for (String id : history.lastSeen().keySet()) {
                    int place = index.place(id);
                    if (place >= 0 && has(place)) {
                        known.set(place);
                    }
                }
            }
            places = known;
        }
        return known;
    }
}
