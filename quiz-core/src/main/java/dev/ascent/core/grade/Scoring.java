package dev.ascent.core.grade;

import dev.ascent.core.question.Kind;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Variant;
import java.util.Optional;

/**
 * How a quiz turns verdicts into points: what a wrong choice costs, and whether the candidate's confidence counts. What
 * was left out, or could not be read, never costs anything.
 */
public sealed interface Scoring {

    /** What a quiz uses that says nothing else. */
    Scoring PLAIN = new Plain();

    /** What a text ends with where an attempt may score below 0. */
    String BELOW_ZERO = "-below-zero";

    /**
     * Returns the share of the points that an answer earns, −2 to 1.
     *
     * @param confidence what the candidate stated; empty counts as the lowest, and where confidence doesn't count nothing
     *                   depends on it
     */
    double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence);

    /** Returns the share of the points that a wrong answer to a question earns, −2 to 0; that is what is at stake. */
    double wrong(Prompt prompt, Optional<Confidence> confidence);

    /** Tells whether the sum of an attempt may be below 0. */
    boolean belowZero();

    /** Tells whether candidates state how sure they are. */
    boolean asksConfidence();

    /** Returns the rule as a word that {@link #parse} reads back, for storing and for receipts. */
    String text();

    /** Points are earned, and never lost. */
    record Plain() implements Scoring {
        private static final String WORD = "plain";

        @Override
        public double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence) {
            return verdict.share();
        }

        @Override
        public double wrong(Prompt prompt, Optional<Confidence> confidence) {
            return 0;
        }

        @Override
        public boolean belowZero() {
            return false;
        }

        @Override
        public boolean asksConfidence() {
            return false;
        }

        @Override
        public String text() {
            return WORD;
        }
    }

    /**
     * Guessing earns nothing on average: a wrong choice of one among k options costs 1/(k − 1) of the points ("formula
     * scoring"; Lord, "Formula scoring and number-right scoring", Journal of Educational Measurement 12, 1975).
     */
    record Formula(boolean belowZero) implements Scoring {
        private static final String WORD = "formula";

        @Override
        public double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence) {
            return verdict.outcome() == Outcome.WRONG ? wrong(variant.prompt(), confidence) : verdict.share();
        }

        @Override
        public double wrong(Prompt prompt, Optional<Confidence> confidence) {
            int options = prompt.options().size();
            return prompt.kind() == Kind.SINGLE_CHOICE && options > 1 ? -1.0 / (options - 1) : 0;
        }

        @Override
        public boolean asksConfidence() {
            return false;
        }

        @Override
        public String text() {
            return WORD + suffix(belowZero);
        }
    }

    /**
     * A wrong choice, of one option or of several, costs a fixed share of the points.
     *
     * @param cost above 0, at most 1
     */
    record Penalty(double cost, boolean belowZero) implements Scoring {
        private static final String PREFIX = "penalty-";

        public Penalty {
            if (!(cost > 0 && cost <= 1)) {
                throw new IllegalArgumentException("a penalty is above 0 and at most 1, not " + cost);
            }
        }

        @Override
        public double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence) {
            return verdict.outcome() == Outcome.WRONG ? wrong(variant.prompt(), confidence) : verdict.share();
        }

        @Override
        public double wrong(Prompt prompt, Optional<Confidence> confidence) {
            return prompt.kind() == Kind.SINGLE_CHOICE || prompt.kind() == Kind.MULTIPLE_CHOICE ? -cost : 0;
        }

        @Override
        public boolean asksConfidence() {
            return false;
        }

        @Override
        public String text() {
            return PREFIX + cost + suffix(belowZero);
        }
    }

    /** The candidate says with each answer how sure it is; see {@link Confidence}. */
    record Certainty(boolean belowZero) implements Scoring {
        private static final String WORD = "certainty";

        @Override
        public double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence) {
            return verdict.outcome().judged()
                    ? confidence.orElse(Confidence.LOW).mark(verdict.share())
                    : 0;
        }

        @Override
        public double wrong(Prompt prompt, Optional<Confidence> confidence) {
            return confidence.orElse(Confidence.LOW).mark(0);
        }

        @Override
        public boolean asksConfidence() {
            return true;
        }

        @Override
        public String text() {
            return WORD + suffix(belowZero);
        }
    }

    private static String suffix(boolean belowZero) {
        return belowZero ? BELOW_ZERO : "";
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    static Scoring parse(String text) {
        boolean belowZero = text.endsWith(BELOW_ZERO);
        String rule = belowZero ? text.substring(0, text.length() - BELOW_ZERO.length()) : text;
        if (rule.startsWith(Penalty.PREFIX)) {
            return new Penalty(Double.parseDouble(rule.substring(Penalty.PREFIX.length())), belowZero);
        }
        if (text.equals(Plain.WORD)) {
            return PLAIN;
        }
        return switch (rule) {
            case Formula.WORD -> new Formula(belowZero);
            case Certainty.WORD -> new Certainty(belowZero);
            default -> throw new IllegalArgumentException("there is no scoring “" + text + "”");
        };
    }
}
