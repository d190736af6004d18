package dev.ascent.server.attempt;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A question of an attempt, as stored. */
@MappedEntity("attempt_slot")
record SlotRow(
        @EmbeddedId SlotKey key,
        String questionId,
        int questionVersion,
        long variantSeed,
        String draw,
        int points,
        boolean flagged,
        @Nullable String outcome,
        @Nullable BigDecimal earned) {

    int slot() {
        return key.slot();
    }
}
