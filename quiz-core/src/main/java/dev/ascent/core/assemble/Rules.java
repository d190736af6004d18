package dev.ascent.core.assemble;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a form must meet as a whole.
 *
 * @param minutes     the minutes that a prepared candidate needs for all questions together
 * @param points      the points of all questions together
 * @param notSeenDays questions that the candidate was asked in so many days are left out
 * @param exposure    the largest share of recent forms, over 0 and at most 1, in which a question may stand
 * @param enemies     ids of questions of which at most one is asked, beside those that questions name themselves
 */
public record Rules(
        List<Limit> limits,
        Range minutes,
        Range points,
        OptionalInt notSeenDays,
        OptionalDouble exposure,
        List<Set<String>> enemies) {

    /** No rule at all. */
    public static final Rules NONE =
            new Rules(List.of(), Range.ANY, Range.ANY, OptionalInt.empty(), OptionalDouble.empty(), List.of());

    public Rules {
        limits = List.copyOf(limits);
        enemies = enemies.stream()
                .map(group -> Collections.unmodifiableSet(new LinkedHashSet<>(group)))
                .toList();
    }
}
