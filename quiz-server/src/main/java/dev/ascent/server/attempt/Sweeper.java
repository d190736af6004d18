package dev.ascent.server.attempt;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends attempts whose time is over, on every node. */
@Singleton
@Requires(property = "ascent.servers", notEquals = "false", defaultValue = "true")
class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 50;

    private final AttemptService attempts;

    Sweeper(AttemptService attempts) {
        this.attempts = attempts;
    }

    @Scheduled(fixedDelay = "${ascent.sweep:1s}", initialDelay = "1s")
    void sweep() {
        try {
            attempts.sweep(AT_ONCE);
        } catch (RuntimeException e) {
            LOG.warn("Overdue attempts can't be ended now; the next round tries again: {}", e.getMessage());
        }
    }
}
