package dev.ascent.core.assemble;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What happened before a form is assembled.
 *
 * @param now         the time from which days are counted back
 * @param lastSeen    when the candidate was last asked a question, by the question's id
 * @param forms       how many recent forms were counted
 * @param appearances in how many of them a question stands, by its id; one that stands in none may be missing
 */
public record History(Instant now, Map<String, Instant> lastSeen, int forms, Map<String, Integer> appearances) {

    /** Nothing happened before. */
    public static final History NONE = new History(Instant.EPOCH, Map.of(), 0, Map.of());

    public History {
        lastSeen = Map.copyOf(lastSeen);
        appearances = Map.copyOf(appearances);
    }

    /** Returns the time from which on a question counts as seen within so many days. */
    Instant since(int days) {
        return now.minus(Duration.ofDays(days));
    }

    /**
     * Returns in how many forms, one more included, a question may stand for a share of them. While there are fewer forms
     * than the share can express (less than 4 for a quarter), a question may stand in one.
     */
    double mostForms(double share) {
        double counted = Math.max(forms + 1, Math.ceil(1 / share));
        return share * counted * (1 + 1e-12);
    }
}
