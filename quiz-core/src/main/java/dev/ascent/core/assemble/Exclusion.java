package dev.ascent.core.assemble;

import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The questions that history rules out, by their places in the pool. */
final class Exclusion {

    private Exclusion() {}

    /** Returns the questions ruled out. */
    static BitSet of(PoolIndex index, History history, OptionalInt notSeenDays, OptionalDouble exposure) {
        BitSet excluded = new BitSet();
        if (notSeenDays.isPresent()) {
            int days = notSeenDays.getAsInt();
            history.lastSeen().keySet().stream()
                    .filter(id -> history.seenWithin(id, days))
                    .forEach(id -> set(excluded, index.place(id)));
        }
        if (exposure.isPresent()) {
            double share = exposure.getAsDouble();
            history.appearances().keySet().stream()
                    .filter(id -> history.overexposed(id, share))
                    .forEach(id -> set(excluded, index.place(id)));
        }
        return excluded;
    }

    private static void set(BitSet excluded, int place) {
        if (place >= 0) {
            excluded.set(place);
        }
    }
}
