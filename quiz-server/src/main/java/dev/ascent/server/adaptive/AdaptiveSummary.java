package dev.ascent.server.adaptive;

import dev.ascent.server.ident.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An adaptive test as a line of a list.
 *
 * @param finishedAt empty while it goes on, and so are ending and score
 * @param max the points there were to earn by what was answered; 0 while it goes on
 */
public record AdaptiveSummary(
        Id id,
        String title,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<Ending> ending,
        Optional<BigDecimal> score,
        int max) {}
