package dev.ascent.server.attempt;

import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.catalogue.Catalogue;
import jakarta.inject.Singleton;

/** Turns a stored slot back into the variant that the candidate saw. */
@Singleton
class Sheet {
    private final Catalogue catalogue;

    Sheet(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The variant of {@code slot}: a pure function of the question's version and the stored draw. */
    Variant variant(SlotRow slot) {
        Question question = catalogue
                .question(slot.questionId(), slot.questionVersion())
                .orElseThrow(() -> new IllegalStateException("Version " + slot.questionVersion() + " of "
                        + slot.questionId() + " can't be read with today's taxonomy"));
        return catalogue.generator().render(question, Draw.parse(slot.draw()));
    }

    /** The response that counts, or none. */
    static Response response(java.util.Map<Integer, SavedResponse> responses, int slot) {
        SavedResponse saved = responses.get(slot);
        return saved == null ? new Response.None() : saved.response();
    }
}
