package dev.ascent.server.attempt;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Range;
import dev.ascent.core.assemble.Rules;
import dev.ascent.core.assemble.Selector;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Taxonomy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * @param notSeenDays leaves out what the candidate was asked in so many days, 1 to {@value #LONGEST_MEMORY}
 */
public record CustomQuiz(Set<String> topics, Optional<Level> level, int questions, OptionalInt notSeenDays) {
    /** The most questions of such a quiz. */
    public static final int MOST = 60;

    /** The most days that can be looked back. */
    public static final int LONGEST_MEMORY = 3650;

    /** What the attempts of all these quizzes name as their quiz. */
    public static final String ID = "custom";

    /** A time limit that none of these quizzes reaches; what an attempt gets is what its questions need. */
    private static final int NO_LIMIT = 24 * 60;

    /** Refuses a number of questions that is out of range. */
    public CustomQuiz {
        topics = Set.copyOf(topics);
        if (questions < 1 || questions > MOST) {
            throw new IllegalArgumentException("A quiz has 1 to " + MOST + " questions.");
        }
        if (notSeenDays.isPresent() && (notSeenDays.getAsInt() < 1 || notSeenDays.getAsInt() > LONGEST_MEMORY)) {
            throw new IllegalArgumentException("One can look back 1 to " + LONGEST_MEMORY + " days.");
        }
    }

    /** A quiz that may ask again what was asked before. */
    public CustomQuiz(Set<String> topics, Optional<Level> level, int questions) {
        this(topics, level, questions, OptionalInt.empty());
    }

    /** All there is to this quiz as one line, the same for the same quiz. */
    String text() {
        return "topics=" + String.join(",", new TreeSet<>(topics))
                + " level=" + level.map(Level::id).orElse("mixed")
                + " questions=" + questions
                + (notSeenDays.isPresent() ? " not-seen=" + notSeenDays.getAsInt() : "");
    }

    Blueprint blueprint(Taxonomy taxonomy) {
        Selector selector = new Selector(
                new TreeSet<>(topics), Set.of(), Set.of(), level.map(Set::of).orElse(Set.of()), Set.of());
        return new Blueprint(
                ID,
                title("Your own quiz", topics, taxonomy),
                "",
                level,
                NO_LIMIT,
                Blueprint.Order.SHUFFLED,
                List.of(new Blueprint.Pick(selector, questions, OptionalInt.empty())),
                new Rules(List.of(), Range.ANY, Range.ANY, notSeenDays, OptionalDouble.empty(), List.of()),
                Scoring.PLAIN,
                Fingerprint.of(text()));
    }

    /** This quiz as a plan that was offered instead has it. */
    CustomQuiz offered(Blueprint blueprint) {
        return new CustomQuiz(
                topics, level, blueprint.questions(), blueprint.rules().notSeenDays());
    }

    /** A title that names the topics, or the first of many. */
    public static String title(String what, Set<String> topics, Taxonomy taxonomy) {
        if (topics.isEmpty()) {
            return what + ": all topics";
        }
        String names = new TreeSet<>(topics)
                .stream()
                        .limit(3)
                        .map(id ->
                                taxonomy.topic(id).map(topic -> topic.title()).orElse(id))
                        .collect(Collectors.joining(", "));
        return fitting(what + ": " + names + (topics.size() > 3 ? " and more" : ""));
    }

    private static String fitting(String title) {
        if (title.length() <= Blueprint.LONGEST_TITLE) {
            return title;
        }
        int end = Blueprint.LONGEST_TITLE - 1;
        boolean halved = Character.isLowSurrogate(title.charAt(end));
        return title.substring(0, halved ? end - 1 : end) + "…";
    }
}
