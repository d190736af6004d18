package dev.ascent.server.node;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The node's clock: the database's time, carried on between readings by a monotonic source, in whole microseconds.
 *
 * <p>All nodes on one database agree on the time, whatever their own clocks say. A clock that is set while people take a
 * quiz, by an hour or by a day, ends no attempt early and prolongs none: small differences are followed, a step is not,
 * until nobody can be harmed by it.
 */
@Singleton
public final class NodeClock extends Clock {
    /** The largest difference that is drift, to be followed at once; a larger one is a step. */
    public static final Duration LARGEST_DRIFT = Duration.ofSeconds(2);

    /** What the way to the database and back may blur; a difference within it says nothing. */
    private static final Duration NOISE = Duration.ofMillis(20);

    private final Supplier<Instant> reference;
    private final LongSupplier nanos;
    private volatile Anchor anchor;

    @Inject
    NodeClock(DatabaseTime database) {
        this(database::now, System::nanoTime);
    }

    /**
     * A clock that starts at the reference's time.
     *
     * @param reference tells the time that is to be followed
     * @param nanos counts nanoseconds from an arbitrary moment, and is never set
     */
    NodeClock(Supplier<Instant> reference, LongSupplier nanos) {
        this.reference = reference;
        this.nanos = nanos;
        Instant now = reference.get();
        this.anchor = new Anchor(nanos.getAsLong(), now, now);
    }

    @Override
    public Instant instant() {
        return anchor.at(nanos.getAsLong()).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Compares with the reference, and follows it if it is near. Time never runs backwards by that; it waits.
     *
     * @return how far the reference is ahead (negative: behind) where that is a step, which was not followed; else zero
     */
    public Duration follow() {
        long before = nanos.getAsLong();
        Instant told = reference.get();
        long after = nanos.getAsLong();
        // The reference was read at some moment between the two; the middle errs by half the way at most.
        Instant own = anchor.at(before + (after - before) / 2);
        Duration ahead = Duration.between(own, told);
        if (ahead.abs().compareTo(LARGEST_DRIFT) > 0) {
            return ahead;
        }
        if (ahead.abs().compareTo(NOISE.plusNanos(after - before)) > 0) {
            anchor = new Anchor(after, told, anchor.at(after));
        }
        return Duration.ZERO;
    }

    /** Takes the reference's time, however far it is. For when no attempt is open. */
    public void step() {
        Instant told = reference.get();
        anchor = new Anchor(nanos.getAsLong(), told, told);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** The time {@code told} at a count of nanoseconds, and a time below which the clock does not fall. */
    private record Anchor(long nanos, Instant told, Instant least) {
        Instant at(long now) {
            Instant instant = told.plusNanos(now - nanos);
            return instant.isBefore(least) ? least : instant;
        }
    }
}
