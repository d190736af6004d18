package dev.ascent.core.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What makes a question parameterised; all empty for one that is the same each time.
 *
 * @param drawn   in the order in which they are drawn
 * @param derived named CEL expressions over the parameters and those before them
 * @param where   CEL conditions that a draw must meet
 */
public record Parameters(List<Parameter> drawn, SequencedMap<String, String> derived, List<String> where) {

    public Parameters {
        drawn = List.copyOf(drawn);
        derived = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(derived));
        where = List.copyOf(where);
    }

    /** Returns the names of all that is drawn or derived. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(derived.keySet());
        drawn.forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    public boolean isEmpty() {
        return drawn.isEmpty();
    }
}
