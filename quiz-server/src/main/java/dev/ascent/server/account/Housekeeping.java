package dev.ascent.server.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.function.IntToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops what secrets and tokens leave behind once nobody can use it, on every node. */
@Singleton
@Requires(property = "ascent.servers", notEquals = "false", defaultValue = "true")
class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private static final int A_PART = 1_000;

    private final Throttle throttle;
    private final Tokens tokens;

    Housekeeping(Throttle throttle, Tokens tokens) {
        this.throttle = throttle;
        this.tokens = tokens;
    }

    @Scheduled(fixedDelay = "${ascent.housekeeping:10m}", initialDelay = "${ascent.housekeeping:10m}")
    void tidy() {
        try {
            byParts(throttle::forgetOld);
            byParts(tokens::forgetOld);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Old sign-in tries and tokens can't be dropped now; the next round tries again: {}",
                    e.getMessage());
        }
    }

    /** A part at a time, so that nobody waits for it. */
    private static void byParts(IntToLongFunction forget) {
        while (forget.applyAsLong(A_PART) == A_PART) {
            // There is more.
        }
    }
}
