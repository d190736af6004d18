package dev.ascent.core.assemble;

import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which questions are meant; an empty set means any.
 *
 * @param topics ids of topics; a question of one of them, or of one of the areas, is meant
 * @param areas  ids of areas
 * @param names  skills of the taxonomy, at least one of which the question is about
 */
public record Selector(Set<String> topics, Set<String> areas, Set<String> names, Set<Level> levels, Set<Kind> kinds) {

    public Selector {
        topics = Collections.unmodifiableSet(new LinkedHashSet<>(topics));
        areas = Collections.unmodifiableSet(new LinkedHashSet<>(areas));
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /** Tells whether a question is meant. */
    public boolean matches(Question question) {
        boolean subject = (topics.isEmpty() && areas.isEmpty())
                || topics.contains(question.topic().id())
                || areas.contains(question.topic().area());
        return subject
                && (names.isEmpty() || question.names().stream().anyMatch(names::contains))
                && (levels.isEmpty() || levels.contains(question.level()))
                && (kinds.isEmpty() || kinds.contains(question.kind()));
    }

    /** Returns the selector in words, such as {@code senior gnn questions}. */
    public String words() {
        List<String> words = new ArrayList<>();
        levels.stream().map(Level::id).forEach(words::add);
        kinds.stream().map(Kind::id).forEach(words::add);
        String subject = String.join("/", topics.isEmpty() ? areas : topics);
        if (!topics.isEmpty() && !areas.isEmpty()) {
            subject += "/" + String.join("/", areas);
        }
        String about = names.isEmpty() ? "" : " about " + String.join(" or ", names);
        return (String.join("/", words) + " " + subject + " questions" + about)
                .strip()
                .replace("  ", " ");
    }
}
