package dev.ascent.server.catalogue;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** Which version of which text of the bank. */
@Embeddable
record TextKey(
        @MappedProperty("kind") String kind,
        @MappedProperty("item_id") String itemId,
        @MappedProperty("version") int version) {}
