package dev.ascent.server.practice;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** Which review of which card. */
@Embeddable
record ReviewKey(
        @MappedProperty("card_id") long cardId,
        @MappedProperty("sequence") int sequence) {}
