package dev.ascent.server.attempt;

import dev.ascent.core.grade.Scoring;
import dev.ascent.server.ident.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An attempt as its candidate sees it.
 *
 * @param quiz the quiz's id; {@code custom} for one that the candidate made
 * @param title the quiz's title
 * @param scoring how answers become points
 * @param deadlineAt when answers stop to be taken
 * @param serverTime now, by the clock that decides
 * @param currentSlot where the candidate was last, from 1
 */
public record AttemptView(
        Id id,
        String quiz,
        String title,
        Scoring scoring,
        AttemptState state,
        Instant startedAt,
        Instant deadlineAt,
        Instant serverTime,
        int currentSlot,
        List<SlotView> slots) {

    /** Copies the slots. */
    public AttemptView {
        slots = List.copyOf(slots);
    }

    /** The time left, never negative. */
    public Duration remaining() {
        Duration left = Duration.between(serverTime, deadlineAt);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
