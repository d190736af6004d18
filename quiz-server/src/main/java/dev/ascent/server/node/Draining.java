package dev.ascent.server.node;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * The time between the wish to stop and the stop: the node's health is down, so that a load balancer sends people
 * elsewhere, and everything is still served.
 */
@Singleton
@Readiness
@Requires(property = "ascent.servers", notEquals = "false", defaultValue = "true")
final class Draining implements HealthIndicator {
    private final Duration length;
    private volatile boolean begun;

    Draining(@Property(name = "ascent.drain", defaultValue = "0s") Duration length) {
        this.length = length;
    }

    /** Takes the health down and waits as long as {@code ASCENT_DRAIN} says. */
    void run() {
        begun = true;
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(() -> HealthResult.builder("draining")
                .status(begun ? HealthStatus.DOWN : HealthStatus.UP)
                .build());
    }
}
