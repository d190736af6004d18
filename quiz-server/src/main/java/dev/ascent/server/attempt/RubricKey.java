package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** Which scoring of which question of which attempt. */
@Embeddable
record RubricKey(
        @MappedProperty("attempt_id") long attemptId,
        @MappedProperty("slot") int slot,
        @MappedProperty("sequence") int sequence) {}
