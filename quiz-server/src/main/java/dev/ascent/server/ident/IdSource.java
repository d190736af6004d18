package dev.ascent.server.ident;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/** Makes new ids: 41 bits of milliseconds since 2024, then 22 random bits. */
@Singleton
public class IdSource {
    private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int RANDOM_BITS = 22;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IdSource(Clock clock) {
        this.clock = clock;
    }

    /** A new id. */
    public Id next() {
        long milliseconds = clock.millis() - EPOCH & (1L << 41) - 1;
        return new Id(milliseconds << RANDOM_BITS | random.nextInt(1 << RANDOM_BITS));
    }
}
