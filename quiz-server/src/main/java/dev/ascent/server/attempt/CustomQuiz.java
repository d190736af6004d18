package dev.ascent.server.attempt;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Selector;
import dev.ascent.core.bank.Fingerprint;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Taxonomy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A quiz that a candidate puts together.
 *
 * @param topics ids of topics; none means all
 * @param level how hard; empty means mixed
 * @param questions how many, 1 to {@value #MOST}
 */
public record CustomQuiz(Set<String> topics, Optional<Level> level, int questions) {
    /** The most questions of such a quiz. */
    public static final int MOST = 60;

    static final String ID = "custom";

    /** Refuses a number of questions that is out of range. */
    public CustomQuiz {
        topics = Set.copyOf(topics);
        if (questions < 1 || questions > MOST) {
            throw new IllegalArgumentException("A quiz has 1 to " + MOST + " questions.");
        }
    }

    /** All there is to this quiz as one line, the same for the same quiz. */
    String text() {
        return "topics=" + String.join(",", new TreeSet<>(topics))
                + " level=" + level.map(Level::id).orElse("mixed")
                + " questions=" + questions;
    }

    Blueprint blueprint(Taxonomy taxonomy, int minutes) {
        Selector selector = new Selector(
                new TreeSet<>(topics), Set.of(), Set.of(), level.map(Set::of).orElse(Set.of()), Set.of());
        return new Blueprint(
                ID,
                title(taxonomy),
                "",
                level,
                minutes,
                Blueprint.Order.SHUFFLED,
                List.of(new Blueprint.Pick(selector, questions, OptionalInt.empty())),
                Fingerprint.of(text()));
    }

    private String title(Taxonomy taxonomy) {
        if (topics.isEmpty()) {
            return "Your own quiz: all topics";
        }
        String names = new TreeSet<>(topics)
                .stream()
                        .limit(3)
                        .map(id ->
                                taxonomy.topic(id).map(topic -> topic.title()).orElse(id))
                        .collect(Collectors.joining(", "));
        return "Your own quiz: " + names + (topics.size() > 3 ? " and more" : "");
    }
}
