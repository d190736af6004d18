package dev.ascent.server.practice;

import dev.ascent.core.schedule.Memory;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question that a candidate practises, as stored. */
@MappedEntity("practice_card")
record CardRow(
        @Id Long id,
        long accountId,
        String questionId,
        Instant missedAt,
        Instant dueAt,
        long variantSeed,
        int reviews,
        @Nullable Double stability,
        @Nullable Double difficulty,
        @Nullable Instant reviewedAt) {

    /** What was remembered at the last review. */
    Optional<Memory> memory() {
        return stability == null || difficulty == null
                ? Optional.empty()
                : Optional.of(new Memory(stability, difficulty));
    }
}
