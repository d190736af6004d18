package dev.ascent.server.attempt;

import dev.ascent.server.ident.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An attempt as a line of a list.
 *
 * @param account whose it is
 * @param max the points there were to earn; once graded, 0 where every answer awaits a person's scoring
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
        int max) {

    /** Which attempt it is and when it ends, as members of a problem that it causes. */
    public Map<String, Object> reference() {
        return Map.of("attempt", id.toString(), "deadlineAt", deadlineAt.toString());
    }

    /** Tells whether it is graded and any of its answers counts. */
    public boolean counts() {
        return state == AttemptState.GRADED && max > 0;
    }
}
