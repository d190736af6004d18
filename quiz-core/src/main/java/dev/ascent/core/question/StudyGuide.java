package dev.ascent.core.question;

import java.util.List;

/**
 * What to know of a topic before one studies it.
 *
 * @param looksFor      what an interviewer looks for, in a few sentences of Markdown
 * @param prerequisites ids of topics that it builds on
 * @param resources     what to read
 */
public record StudyGuide(String looksFor, List<String> prerequisites, List<Reference> resources) {

    public StudyGuide {
        prerequisites = List.copyOf(prerequisites);
        resources = List.copyOf(resources);
    }
}
