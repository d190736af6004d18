package dev.ascent.core.grade;

import dev.ascent.core.question.Response;
import java.util.Optional;
import java.util.Set;

/**
 * A response made from a key, with the verdict that it must get.
 *
 * @param met the criteria that a person finds met, for an answer that a person scores
 */
public record Trial(Response response, Optional<Set<String>> met, Outcome expected) {

    static Trial of(Response response, Outcome expected) {
        return new Trial(response, Optional.empty(), expected);
    }
}
