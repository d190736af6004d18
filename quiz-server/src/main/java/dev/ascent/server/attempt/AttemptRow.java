package dev.ascent.server.attempt;

import dev.ascent.server.ident.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** An attempt, as stored. */
record AttemptRow(
        long id,
        long accountId,
        String quizId,
        String title,
        String blueprintFingerprint,
        long seed,
        AttemptState state,
        int currentSlot,
        int maxPoints,
        Instant startedAt,
        Instant deadlineAt,
        Optional<Instant> finishedAt,
        Optional<BigDecimal> score,
        Optional<String> receipt,
        Optional<String> receiptCode) {

    AttemptSummary summary(int questions) {
        return new AttemptSummary(
                new Id(id),
                new Id(accountId),
                quizId,
                title,
                state,
                questions,
                startedAt,
                deadlineAt,
                finishedAt,
                score,
                maxPoints);
    }
}
