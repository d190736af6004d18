package dev.ascent.server.catalogue;

import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question as a line of a list: its newest version, and which one is published.
 *
 * @param version the newest
 * @param status of the newest version
 * @param publishedVersion the version that new attempts get, where there is one
 * @param topic its topic's id; empty where the draft can't be read, and so for the next three
 * @param level how hard
 * @param kind how it is answered
 * @param names what of the taxonomy it is about
 * @param excerpt the beginning of the stem, one line of Markdown in which drawn values are left out
 */
public record QuestionSummary(
        String id,
        int version,
        Status status,
        Optional<Integer> publishedVersion,
        Optional<String> topic,
        Optional<Level> level,
        Optional<Kind> kind,
        List<String> names,
        String excerpt,
        Instant changedAt) {

    /** Copies the names. */
    public QuestionSummary {
        names = List.copyOf(names);
    }
}
