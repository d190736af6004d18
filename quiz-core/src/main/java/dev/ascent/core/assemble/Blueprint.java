package dev.ascent.core.assemble;

import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The plan of a quiz: which questions to pick from any bank, how many, and how long the candidate has.
 *
 * @param level       whom the quiz is made for
 * @param minutes     the time limit; a form that fits into it is preferred, but it is no rule
 * @param rules       what all questions together must meet
 * @param scoring     how answers become points
 * @param fingerprint SHA-256 of the source text, by which a receipt names exactly this plan; empty for a plan that has
 *                    no text of its own
 */
public record Blueprint(
        String id,
        String title,
        String description,
        Optional<Level> level,
        int minutes,
        Order order,
        List<Pick> picks,
        Rules rules,
        Scoring scoring,
        String fingerprint) {

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 200;

    public Blueprint {
        picks = List.copyOf(picks);
    }

    /** Makes a plan without further rules, of plain scoring. */
    public Blueprint(
            String id,
            String title,
            String description,
            Optional<Level> level,
            int minutes,
            Order order,
            List<Pick> picks,
            String fingerprint) {
        this(id, title, description, level, minutes, order, picks, Rules.NONE, Scoring.PLAIN, fingerprint);
    }

    /** Returns the same plan with other rules; its fingerprint stays that of the plan as it was written. */
    public Blueprint with(Rules other) {
        return new Blueprint(id, title, description, level, minutes, order, picks, other, scoring, fingerprint);
    }

    /** Returns how many questions a form of this plan has. */
    public int questions() {
        return picks.stream().mapToInt(Pick::count).sum();
    }

    /**
     * A number of questions of one sort.
     *
     * @param points what each earns; empty: what the question says
     */
    public record Pick(Selector selector, int count, OptionalInt points) {}

    /** The order in which the questions are asked. */
    public enum Order {
        /** As the picks stand in the blueprint. */
        FIXED("fixed"),
        SHUFFLED("shuffled"),
        /** Topic after topic, in the taxonomy's order. */
        BY_TOPIC("by-topic"),
        /** Lower levels first. */
        EASY_FIRST("easy-first");

        private final String id;

        Order(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
