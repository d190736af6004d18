package dev.ascent.server.attempt;

import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attempt, as stored. */
@MappedEntity("attempt")
record AttemptRow(
        @io.micronaut.data.annotation.Id Long id,
        long accountId,
        String quizId,
        String title,
        String blueprintFingerprint,
        String blueprintText,
        String scoring,
        long seed,
        AttemptState state,
        @Nullable String openQuiz,
        int currentSlot,
        int questions,
        int maxPoints,
        Instant startedAt,
        Instant deadlineAt,
        @Nullable Instant finishedAt,
        @Nullable Instant gradedAt,
        @Nullable BigDecimal score,
        @Nullable String receipt,
        @Nullable String receiptCode) {

    /** Points come back with the zeros of the column's scale; they are left off here. */
    AttemptSummary summary() {
        return new AttemptSummary(
                new dev.ascent.server.ident.Id(id),
                new dev.ascent.server.ident.Id(accountId),
                quizId,
                title,
                state,
                questions,
                startedAt,
                deadlineAt,
                Optional.ofNullable(finishedAt),
                Optional.ofNullable(score).map(BigDecimal::stripTrailingZeros),
                maxPoints);
    }
}
