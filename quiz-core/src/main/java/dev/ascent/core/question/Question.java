package dev.ascent.core.question;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A question as its author wrote it: templates and expressions, not yet a variant that a candidate sees.
 *
 * @param id         unique in the bank; never changes, never used again
 * @param version    from 1; a published version never changes
 * @param source     the text that it was read from
 * @param topic      the topic that it counts for
 * @param names      the skills of the topic that it is really about
 * @param asks       whether it asks for a definition, or to use what one knows
 * @param minutes    the time that a prepared candidate needs
 * @param points     what a right answer earns, at least 1
 * @param stem       a Markdown template
 * @param solution   a Markdown template; how one gets to the answer
 * @param references what supports the key; at least one
 * @param run        the program that the question is about; empty where there is none
 * @param oracles    programs that find the key by another route; empty where none is given
 * @param enemies    ids of questions that are never asked together with this one, since one gives the other away
 */
public record Question(
        String id,
        int version,
        Source source,
        Topic topic,
        List<String> names,
        Level level,
        Asks asks,
        double minutes,
        int points,
        String stem,
        Parameters parameters,
        Body body,
        String solution,
        List<Reference> references,
        Optional<Run> run,
        List<Oracle> oracles,
        Set<String> enemies) {

    public Question {
        names = List.copyOf(names);
        references = List.copyOf(references);
        oracles = List.copyOf(oracles);
        enemies = enemies.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(enemies));
    }

    /** Returns the SHA-256 of the source text in hexadecimal, by which a receipt names exactly this text. */
    public String fingerprint() {
        return source.fingerprint();
    }

    public Kind kind() {
        return body.kind();
    }

    /** Returns the same question under another version number. */
    public Question withVersion(int newVersion) {
        return new Question(
                id,
                newVersion,
                source,
                topic,
                names,
                level,
                asks,
                minutes,
                points,
                stem,
                parameters,
                body,
                solution,
                references,
                run,
                oracles,
                enemies);
    }

    /** Two questions are equal if they are the same version of the same text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Question that
                && id.equals(that.id)
                && version == that.version
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
