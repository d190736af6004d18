package dev.ascent.server.soak;

import dev.ascent.server.history.Event.Span;
import java.time.Duration;
import java.time.Instant;

/** One monotonic clock for everything that happens in a run, and where an instant of the server's lies on it. */
final class Timeline {
    private final long begin = System.nanoTime();
    private final Instant beginning = Instant.now();

    /** Nanoseconds since the beginning. */
    long now() {
        return System.nanoTime() - begin;
    }

    /** The span around {@code instant} in which a node may believe it to be, since it follows its database's clock. */
    Span around(Instant instant, Duration tolerance) {
        Duration since = Duration.between(beginning, instant);
        return new Span(since.minus(tolerance).toNanos(), since.plus(tolerance).toNanos());
    }
}
