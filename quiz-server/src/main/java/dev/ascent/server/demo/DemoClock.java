package dev.ascent.server.demo;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The node's clock in a demonstration: it stands in the past while the example cohort is made, before anybody is told the
 * address, so that attempts have lifelike days and lengths. Then it is the system's.
 */
@Singleton
@Primary
@Requires(property = "ascent.demo", value = "true")
class DemoClock extends Clock {
    private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();

    /** Stands at {@code instant}. */
    void stand(Instant instant) {
        standing.set(instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** Moves on by {@code duration}. */
    void pass(Duration duration) {
        stand(instant().plus(duration));
    }

    /** Goes with the system's clock from now on. */
    void go() {
        standing.set(null);
    }

    @Override
    public Instant instant() {
        Instant told = standing.get();
        return told == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : told;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
