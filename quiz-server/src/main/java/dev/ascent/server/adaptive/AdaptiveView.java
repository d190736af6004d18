package dev.ascent.server.adaptive;

import dev.ascent.core.variant.Prompt;
import java.util.Optional;

/**
 * An adaptive test as its candidate sees it while it goes on.
 *
 * @param most the greatest number of questions; it may end sooner
 * @param answered how many were answered
 * @param asked the question that waits for an answer; empty once the test has ended
 */
public record AdaptiveView(AdaptiveSummary test, int most, int answered, Optional<Asked> asked) {

    /**
     * A question without its key.
     *
     * @param slot from 1
     */
    public record Asked(int slot, int points, Prompt prompt) {}
}
