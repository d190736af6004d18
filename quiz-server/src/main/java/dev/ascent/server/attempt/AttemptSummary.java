package dev.ascent.server.attempt;

import dev.ascent.server.ident.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt as a line of a list.
 *
 * @param account whose it is
 * @param max the points there were to earn
 * @param finishedAt when it was submitted, or its deadline where time ran out
 * @param score the points earned, once graded
 */
public record AttemptSummary(
        Id id,
        Id account,
        String quiz,
        String title,
        AttemptState state,
        int questions,
        Instant startedAt,
        Instant deadlineAt,
        Optional<Instant> finishedAt,
        Optional<BigDecimal> score,
        int max) {}
