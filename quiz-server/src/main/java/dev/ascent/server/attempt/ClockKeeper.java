package dev.ascent.server.attempt;

import dev.ascent.server.node.NodeClock;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the node's clock with the database's time, and lets it follow a step only while nobody takes a quiz. */
@Singleton
@Requires(property = "ascent.servers", notEquals = "false", defaultValue = "true")
class ClockKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ClockKeeper.class);

    private final NodeClock clock;
    private final AttemptRepository attempts;
    /** The step that was told of last, lest the log repeats it every few seconds. */
    private Duration told = Duration.ZERO;

    ClockKeeper(NodeClock clock, AttemptRepository attempts) {
        this.clock = clock;
        this.attempts = attempts;
    }

    @Scheduled(fixedDelay = "${ascent.clock:5s}", initialDelay = "${ascent.clock:5s}")
    void keep() {
        try {
            Duration ahead = clock.follow();
            if (ahead.isZero()) {
                told = Duration.ZERO;
            } else if (attempts.findOpen().isEmpty()) {
                clock.step();
                told = Duration.ZERO;
                LOG.warn("The clock was set by {} s; Ascent follows, since no attempt is open.", ahead.toSeconds());
            } else if (ahead.minus(told).abs().compareTo(NodeClock.LARGEST_DRIFT) > 0) {
                told = ahead;
                LOG.warn(
                        "The clock was set by {} s while attempts are open. Ascent goes on with its own time, so that"
                                + " nobody loses or wins by it, and follows when no attempt is open, or when it is started again.",
                        ahead.toSeconds());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The time can't be compared with the database's now; the next round tries again: {}",
                    e.getMessage());
        }
    }
}
