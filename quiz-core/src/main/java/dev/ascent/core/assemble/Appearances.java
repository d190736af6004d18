package dev.ascent.core.assemble;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often questions stand in recent forms. Immutable; made once for many forms, since what it says of a pool is
 * remembered.
 */
public final class Appearances {

    /** No forms were counted. */
    public static final Appearances NONE = new Appearances(0, Map.of());

    private final int forms;
    private final Map<String, Integer> counts;
    private volatile @Nullable TooMany latest;

    /**
     * Makes it of what was counted.
     *
     * @param forms  how many forms were counted
     * @param counts in how many of them a question stands, by its id; one that stands in none may be missing
     */
    public Appearances(int forms, Map<String, Integer> counts) {
        this.forms = forms;
        this.counts = Map.copyOf(counts);
    }

    /** Returns in how many of the forms a question stands. */
    public int of(String question) {
        return counts.getOrDefault(question, 0);
    }

    /**
     * Returns in how many forms, one more included, a question may stand for a share of them. While there are fewer forms
     * than the share can express (less than 4 for a quarter), a question may stand in one.
     */
    private double most(double share) {
        double counted = Math.max(forms + 1, Math.ceil(1 / share));
        return share * counted * (1 + 1e-12);
    }

    /** Returns the questions of a pool that would stand in more than a share of the forms; not to be changed. */
    BitSet tooMany(PoolIndex index, double share) {
        TooMany known = latest;
        if (known == null || known.index != index || known.share != share) {
            known = new TooMany(index, share, places(index, most(share)));
            latest = known;
        }
        return known.places;
    }

    private BitSet places(PoolIndex index, double most) {
        BitSet places = new BitSet();
        counts.forEach((question, count) -> {
            int place = index.place(question);
            if (place >= 0 && count + 1 > most) {
                places.set(place);
            }
        });
        return places;
    }

    private record TooMany(PoolIndex index, double share, BitSet places) {}
}
