package dev.ascent.server.ident;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes new ids: 41 bits of milliseconds since 2024, then 22 bits that are random for the first id of a millisecond. Those
 * of one node ascend, and never repeat: the next ones of a millisecond follow by small random steps.
 */
@Singleton
public class IdSource {
    private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int RANDOM_BITS = 22;

    /** So that what two nodes make in one millisecond hardly meets. */
    private static final int LONGEST_STEP = 64;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long last;

    IdSource(Clock clock) {
        this.clock = clock;
    }

    /** A bound of the ids that were made at or after a time, as far as clocks agree. */
    public static Id bound(Instant time) {
        long milliseconds = Math.clamp(time.toEpochMilli() - EPOCH, 0, (1L << 41) - 1);
        return new Id(milliseconds << RANDOM_BITS);
    }

    /** A new id, greater than those before it. */
    public synchronized Id next() {
        long milliseconds = clock.millis() - EPOCH & (1L << 41) - 1;
        last = milliseconds > last >>> RANDOM_BITS
                ? milliseconds << RANDOM_BITS | random.nextInt(1 << RANDOM_BITS)
                : last + 1 + random.nextInt(LONGEST_STEP);
        return new Id(last);
    }
}
