package dev.ascent.server.attempt;

import dev.ascent.core.grade.Confidence;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that was acknowledged, as stored. */
@MappedEntity("attempt_response")
record ResponseRow(
        @EmbeddedId ResponseKey key,
        String response,
        @Nullable String confidence,
        Instant savedAt) {

    /** How sure the candidate was; empty where that was not said. */
    Optional<Confidence> stated() {
        return Optional.ofNullable(confidence).flatMap(Confidence::of);
    }

    int slot() {
        return key.slot();
    }

    long sequence() {
        return key.sequence();
    }
}
