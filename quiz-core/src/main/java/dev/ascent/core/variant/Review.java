package dev.ascent.core.variant;

import dev.ascent.core.question.Reference;
import java.util.List;

/**
 * What is shown of a variant once its key may be seen. All texts are Markdown.
 *
 * @param answer     the key in words
 * @param options    every option with its reason; empty where there is none
 * @param parts      every blank, pair or item with its key and reason; empty where there is none
 * @param solution   how one gets to the answer
 */
public record Review(
        String answer,
        List<ReviewedOption> options,
        List<ReviewedPart> parts,
        String solution,
        List<Reference> references) {

    public Review {
        options = List.copyOf(options);
        parts = List.copyOf(parts);
        references = List.copyOf(references);
    }

    /** An option with its reason. */
    public record ReviewedOption(String id, String text, boolean correct, String why) {}

    /**
     * A blank, pair or item with its key and reason.
     *
     * @param id    the blank's, or the item's
     * @param label the blank's mark, the left side, or the item's place
     * @param key   what belongs there
     * @param options every option of a blank that is filled by choosing, with its reason; empty for others
     */
    public record ReviewedPart(String id, String label, String key, String why, List<ReviewedOption> options) {
        public ReviewedPart {
            options = List.copyOf(options);
        }

        ReviewedPart(String id, String label, String key, String why) {
            this(id, label, key, why, List.of());
        }
    }
}
