package dev.ascent.server.adaptive;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** Which question of which adaptive test. */
@Embeddable
record AskedKey(
        @MappedProperty("test_id") long testId,
        @MappedProperty("slot") int slot) {}
