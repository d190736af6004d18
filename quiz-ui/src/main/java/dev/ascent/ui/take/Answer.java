package dev.ascent.ui.take;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.question.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An answer with how sure the candidate is of it, where that was said. */
record Answer(Response response, Optional<Confidence> confidence) {

    static final Answer NONE = new Answer(new Response.None(), Optional.empty());

    boolean isGiven() {
        return !(response instanceof Response.None);
    }

    /** This answer with some of its blanks or rows as they are in another one, or without them where that has none. */
    Answer with(Answer other, Set<String> parts) {
        Map<String, String> texts = new LinkedHashMap<>(texts());
        parts.forEach(part -> {
            String text = other.texts().get(part);
            if (text == null) {
                texts.remove(part);
            } else {
                texts.put(part, text);
            }
        });
        return new Answer(texts.isEmpty() ? new Response.None() : new Response.Blanks(texts), confidence);
    }

    private Map<String, String> texts() {
        return response instanceof Response.Blanks(Map<String, String> texts) ? texts : Map.of();
    }
}
