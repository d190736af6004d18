package dev.ascent.server.attempt;

import dev.ascent.core.variant.Prompt;
import java.util.Optional;

/**
 * One question of an attempt as its candidate sees it. It has no place for a key.
 *
 * @param slot from 1
 * @param points what a right answer earns
 * @param prompt the question
 * @param saved the answer that counts so far, where there is one
 * @param flagged whether the candidate marked it to come back to
 */
public record SlotView(int slot, int points, Prompt prompt, Optional<SavedResponse> saved, boolean flagged) {

    /** The sequence of the answer that counts, 0 where there is none. */
    public long sequence() {
        return saved.map(SavedResponse::sequence).orElse(0L);
    }
}
