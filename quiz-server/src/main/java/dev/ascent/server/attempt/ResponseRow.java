package dev.ascent.server.attempt;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** An answer that was acknowledged, as stored. */
@MappedEntity("attempt_response")
record ResponseRow(@EmbeddedId ResponseKey key, String response, Instant savedAt) {

    int slot() {
        return key.slot();
    }

    long sequence() {
        return key.sequence();
    }
}
