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
 * @param topics  ids of topics; a question of one of them, or of one of the areas, is meant
 * @param areas   ids of areas
 * @param names   skills of the taxonomy, at least one of which the question is about
 * @param minutes that a prepared candidate needs for the question
 * @param points  that the question says a right answer earns
 */
public record Selector(
        Set<String> topics,
        Set<String> areas,
        Set<String> names,
        Set<Level> levels,
        Set<Kind> kinds,
        Range minutes,
        Range points) {

    public Selector {
        topics = Collections.unmodifiableSet(new LinkedHashSet<>(topics));
        areas = Collections.unmodifiableSet(new LinkedHashSet<>(areas));
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /** Makes a selector of questions of any length and worth. */
    public Selector(Set<String> topics, Set<String> areas, Set<String> names, Set<Level> levels, Set<Kind> kinds) {
        this(topics, areas, names, levels, kinds, Range.ANY, Range.ANY);
    }

    /** Tells whether a question is meant. */
    public boolean matches(Question question) {
        return matchesCell(question) && matchesWithinCell(question);
    }

    /** Tells whether topic, level and kind are meant. */
    boolean matchesCell(Question question) {
        boolean subject = (topics.isEmpty() && areas.isEmpty())
                || topics.contains(question.topic().id())
                || areas.contains(question.topic().area());
        return subject
                && (levels.isEmpty() || levels.contains(question.level()))
                && (kinds.isEmpty() || kinds.contains(question.kind()));
    }

    /** Tells whether all that beside topic, level and kind is asked for is met. */
    boolean matchesWithinCell(Question question) {
        return wholeCells()
                || ((names.isEmpty() || question.names().stream().anyMatch(names::contains))
                        && minutes.contains(question.minutes())
                        && points.contains(question.points()));
    }

    /** Tells whether topic, level and kind decide. */
    boolean wholeCells() {
        return names.isEmpty() && minutes.equals(Range.ANY) && points.equals(Range.ANY);
    }

    /** Returns the selector in words that go with a number, such as {@code gnn question} with 1. */
    String words(int count) {
        return count == 1 ? words().replaceFirst("questions", "question") : words();
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
        String length = minutes.equals(Range.ANY) ? "" : " of " + minutes.words() + " minutes";
        String worth = points.equals(Range.ANY) ? "" : " worth " + points.words() + " points";
        return (String.join("/", words) + " " + subject + " questions" + about + length + worth)
                .strip()
                .replace("  ", " ");
    }
}
