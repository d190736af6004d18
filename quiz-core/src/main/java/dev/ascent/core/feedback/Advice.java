package dev.ascent.core.feedback;

import dev.ascent.core.question.Reference;
import dev.ascent.core.question.Topic;
import java.util.List;

/**
 * A topic to study next.
 *
 * @param reason    why, in a sentence
 * @param resources what to read, from the questions that were missed
 */
public record Advice(Topic topic, String reason, List<Reference> resources) {

    public Advice {
        resources = List.copyOf(resources);
    }
}
