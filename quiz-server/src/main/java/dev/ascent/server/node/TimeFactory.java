package dev.ascent.server.node;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes the node's clock: UTC, in whole microseconds, which is what the database stores. */
@Factory
final class TimeFactory {

    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
