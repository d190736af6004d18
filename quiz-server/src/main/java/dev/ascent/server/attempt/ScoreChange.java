package dev.ascent.server.attempt;

import dev.ascent.server.ident.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What grading an attempt again changes: the stored result, and what comes of it now.
 *
 * @param before    the stored score
 * @param maxBefore the points that counted
 * @param after     the score now
 * @param maxAfter  the points that count now
 * @param questions those whose points or verdict change, in order; may be empty
 */
public record ScoreChange(
        Id attempt, BigDecimal before, int maxBefore, BigDecimal after, int maxAfter, List<Question> questions) {

    /** Copies the questions. */
    public ScoreChange {
        questions = List.copyOf(questions);
    }

    /** A question whose points or verdict change. */
    public record Question(
            int slot,
            String question,
            String verdictBefore,
            BigDecimal before,
            String verdictAfter,
            BigDecimal after) {}

    /** Whether anything changes at all. */
    public boolean isChange() {
        return before.compareTo(after) != 0 || maxBefore != maxAfter || !questions.isEmpty();
    }

    /** The change in words, for the audit. */
    String words() {
        String moved = questions.stream()
                .map(one -> "; question " + one.slot() + ": " + one.verdictBefore() + " " + plain(one.before()) + " → "
                        + one.verdictAfter() + " " + plain(one.after()))
                .collect(Collectors.joining());
        return plain(before) + " of " + maxBefore + " → " + plain(after) + " of " + maxAfter + moved;
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
