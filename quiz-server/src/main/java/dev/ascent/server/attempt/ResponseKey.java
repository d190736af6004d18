package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** Which answer to which question of which attempt; of one question the highest sequence counts. */
@Embeddable
record ResponseKey(
        @MappedProperty("attempt_id") long attemptId,
        @MappedProperty("slot") int slot,
        @MappedProperty("sequence") long sequence) {}
