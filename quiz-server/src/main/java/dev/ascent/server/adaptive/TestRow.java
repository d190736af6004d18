package dev.ascent.server.adaptive;

import dev.ascent.core.grade.Edition;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An adaptive test, as stored. */
@MappedEntity("adaptive_test")
record TestRow(
        @Id Long id,
        long accountId,
        @Nullable Long openFor,
        String title,
        String topics,
        int mostQuestions,
        long seed,
        String grader,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String ending,
        @Nullable BigDecimal score,
        int maxPoints,
        @Nullable String receipt,
        @Nullable String receiptCode) {

    AdaptiveWish wish() {
        return new AdaptiveWish(topics.isEmpty() ? Set.of() : Set.of(topics.split(",")), mostQuestions);
    }

    Edition edition() {
        return Edition.of(grader).orElseThrow();
    }

    boolean isOpen() {
        return finishedAt == null;
    }

    AdaptiveSummary summary() {
        return new AdaptiveSummary(
                new dev.ascent.server.ident.Id(id),
                title,
                startedAt,
                Optional.ofNullable(finishedAt),
                Optional.ofNullable(ending).map(Ending::parse),
                Optional.ofNullable(score),
                maxPoints);
    }
}
