package dev.ascent.core.feedback;

import dev.ascent.core.question.Reference;
import dev.ascent.core.question.Topic;
import java.util.List;
import java.util.Optional;

/**
 * A topic to study next.
 *
 * @param reason    why, in a sentence
 * @param looksFor  what an interviewer looks for in it, in Markdown; empty where nobody wrote it down
 * @param resources what to read: first what the missed questions cite, then what the topic's study guide names
 */
public record Advice(Topic topic, String reason, Optional<String> looksFor, List<Reference> resources) {

    public Advice {
        resources = List.copyOf(resources);
    }
}
