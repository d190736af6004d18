package dev.ascent.server.practice;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One review of a card, as stored. */
@MappedEntity("practice_review")
record ReviewRow(
        @EmbeddedId ReviewKey key,
        int questionVersion,
        long variantSeed,
        @Nullable String response,
        @Nullable String outcome,
        String rating,
        Instant reviewedAt) {}
