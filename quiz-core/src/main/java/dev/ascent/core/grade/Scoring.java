package dev.ascent.core.grade;

import dev.ascent.core.question.Kind;
import dev.ascent.core.variant.Variant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a quiz turns verdicts into points: what a wrong choice costs, and whether the candidate's confidence counts. What
 * was left out, or could not be read, never costs anything.
 */
public sealed interface Scoring {

    /** What a quiz uses that says nothing else. */
    Scoring PLAIN = new Plain();

    /**
     * Returns the share of the points that an answer earns, −2 to 1.
     *
     * @param confidence what the candidate stated; empty counts as the lowest, and where confidence doesn't count nothing
     *                   depends on it
     */
    double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence);

    /** Returns the rule as a word that {@link #parse} reads back, for storing and for receipts. */
    String text();

    /** Points are earned, and never lost. */
    record Plain() implements Scoring {
        @Override
        public double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence) {
            return verdict.share();
        }

        @Override
        public String text() {
            return "plain";
        }
    }

    /**
     * Guessing earns nothing on average: a wrong choice of one among k options costs 1/(k − 1) of the points ("formula
     * scoring"; Lord, "Formula scoring and number-right scoring", Journal of Educational Measurement 12, 1975).
     */
    record Formula() implements Scoring {
        @Override
        public double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence) {
            int options = variant.prompt().options().size();
            boolean costs = verdict.outcome() == Outcome.WRONG
                    && variant.question().kind() == Kind.SINGLE_CHOICE
                    && options > 1;
            return costs ? -1.0 / (options - 1) : verdict.share();
        }

        @Override
        public String text() {
            return "formula";
        }
    }

    /**
     * A wrong choice, of one option or of several, costs a fixed share of the points.
     *
     * @param cost above 0, at most 1
     */
    record Penalty(double cost) implements Scoring {
        private static final String PREFIX = "penalty-";

        public Penalty {
            if (!(cost > 0 && cost <= 1)) {
                throw new IllegalArgumentException("a penalty is above 0 and at most 1, not " + cost);
            }
        }

        @Override
        public double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence) {
            Kind kind = variant.question().kind();
            boolean chosen = kind == Kind.SINGLE_CHOICE || kind == Kind.MULTIPLE_CHOICE;
            return chosen && verdict.outcome() == Outcome.WRONG ? -cost : verdict.share();
        }

        @Override
        public String text() {
            return PREFIX + cost;
        }
    }

    /** The candidate says with each answer how sure it is; see {@link Confidence}. */
    record Certainty() implements Scoring {
        @Override
        public double mark(Variant variant, Verdict verdict, Optional<Confidence> confidence) {
            return switch (verdict.outcome()) {
                case RIGHT, PARTLY, WRONG -> confidence.orElse(Confidence.LOW).mark(verdict.share());
                case UNREADABLE, UNANSWERED, AWAITING -> 0;
            };
        }

        @Override
        public String text() {
            return "certainty";
        }
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    static Scoring parse(String text) {
        if (text.startsWith(Penalty.PREFIX)) {
            return new Penalty(Double.parseDouble(text.substring(Penalty.PREFIX.length())));
        }
        return Arrays.asList(PLAIN, new Formula(), new Certainty()).stream()
                .filter(scoring -> scoring.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scoring “" + text + "”"));
    }
}
