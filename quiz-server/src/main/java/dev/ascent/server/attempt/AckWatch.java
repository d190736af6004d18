package dev.ascent.server.attempt;

import dev.ascent.server.ident.Id;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again for answers that were acknowledged, some of each round's, through another connection: is anything lost?
 *
 * <p>A node can't see what dies with it; that is what the fault tests are for. This sees a database that forgets.
 */
@Singleton
class AckWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AckWatch.class);
    private static final int A_ROUND = 50;

    private final BlockingQueue<ResponseKey> acknowledged = new ArrayBlockingQueue<>(A_ROUND);
    private final ResponseRepository responses;
    private final Counter found;
    private final Counter missing;

    AckWatch(ResponseRepository responses, MeterRegistry registry) {
        this.responses = responses;
        this.found = Counter.builder("ascent.acks.found")
                .description("Acknowledged answers that were looked for afterwards, and found")
                .register(registry);
        this.missing = Counter.builder("ascent.acks.missing")
                .description("Acknowledged answers that were looked for afterwards, and not found: must stay 0")
                .register(registry);
    }

    /** Notes an answer that was acknowledged, as long as there is room in this round. */
    void acknowledged(ResponseKey key) {
        acknowledged.offer(key);
    }

    @Scheduled(fixedDelay = "${ascent.acks.watch:5s}", initialDelay = "${ascent.acks.watch:5s}")
    void look() {
        try {
            for (ResponseKey key = acknowledged.peek(); key != null; key = acknowledged.peek()) {
                if (responses.existsById(key)) {
                    found.increment();
                } else {
                    missing.increment();
                    LOG.atError()
                            .addKeyValue("attempt", new Id(key.attemptId()))
                            .addKeyValue("slot", key.slot())
                            .addKeyValue("sequence", key.sequence())
                            .log("An acknowledged answer is missing in the database.");
                }
                acknowledged.poll();
            }
        } catch (RuntimeException e) {
            LOG.warn("Acknowledged answers can't be looked for now; the next round tries again: {}", e.getMessage());
        }
    }
}
