package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** Which place of which attempt. */
@Embeddable
record SlotKey(
        @MappedProperty("attempt_id") long attemptId,
        @MappedProperty("slot") int slot) {}
