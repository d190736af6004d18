package dev.ascent.server.adaptive;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question that an adaptive test has asked, as stored. */
@MappedEntity("adaptive_slot")
record AskedRow(
        @EmbeddedId AskedKey key,
        String questionId,
        int questionVersion,
        long variantSeed,
        String draw,
        int points,
        Instant askedAt,
        @Nullable String response,
        @Nullable String outcome,
        @Nullable Instant answeredAt) {

    boolean isAnswered() {
        return response != null;
    }

    AskedRow answered(String given, String verdict, Instant at) {
        return new AskedRow(key, questionId, questionVersion, variantSeed, draw, points, askedAt, given, verdict, at);
    }
}
