package dev.ascent.core.assemble;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What happened before a form is assembled. Immutable. */
public final class History {

    /** Nothing happened before. */
    public static final History NONE = new History(Instant.EPOCH, Map.of(), Appearances.NONE);

    /** Bits for each question seen, of which most stay empty. */
    private static final int BITS = 16;

    private static final int HASH_SIZE = 24;

    /** The greatest {@link #hash}. */
    static final int MOST_HASH = (1 << HASH_SIZE) - 1;

    private final Instant now;
    private final Map<String, Instant> lastSeen;
    private final Appearances appearances;
    /** A bit is set where a question with such a hash was seen: nearly all others are passed by without the map. */
    private final long[] hashes;

    /**
     * Makes a history.
     *
     * @param now         the time from which days are counted back
     * @param lastSeen    when the candidate was last asked a question, by the question's id
     * @param appearances how often questions stand in recent forms
     */
    public History(Instant now, Map<String, Instant> lastSeen, Appearances appearances) {
        this.now = now;
        this.lastSeen = Map.copyOf(lastSeen);
        this.appearances = appearances;
        hashes = new long[Integer.highestOneBit(lastSeen.size() * BITS / Long.SIZE | 1)];
        for (String id : lastSeen.keySet()) {
            int bit = bit(hash(id));
            hashes[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** Returns the time from which on a question counts as seen within so many days. */
    Instant since(int days) {
        return now.minus(Duration.ofDays(days));
    }

    /** Returns when the candidate was last asked a question, by the question's id. */
    public Map<String, Instant> lastSeen() {
        return lastSeen;
    }

    /** Returns how often questions stand in recent forms. */
    public Appearances appearances() {
        return appearances;
    }

    /** Tells whether a question with this {@link #hash} may have been seen; if not, it was not. */
    boolean mayHaveSeen(int hash) {
        int bit = bit(hash);
        return (hashes[bit / Long.SIZE] & (1L << bit)) != 0;
    }

    /** Tells whether a question was asked at a time or later. */
    boolean hasSeen(String question, Instant since) {
        Instant seen = lastSeen.get(question);
        return seen != null && !seen.isBefore(since);
    }

    /** Returns the upper bits of the product with the golden ratio, as D. E. Knuth has it (TAOCP 3, 6.4). */
    static int hash(String question) {
        return (question.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - HASH_SIZE);
    }

    private int bit(int hash) {
        return (int) (((long) hash * hashes.length * Long.SIZE) >>> HASH_SIZE);
    }
}
