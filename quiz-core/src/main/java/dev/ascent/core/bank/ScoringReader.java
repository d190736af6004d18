package dev.ascent.core.bank;

import dev.ascent.core.grade.Scoring;
import java.util.OptionalDouble;

/** Reads how a quiz turns answers into points. */
final class ScoringReader {

    private static final double LEAST_COST = 0.01;

    private ScoringReader() {}

    private enum Rule {
        PLAIN("plain"),
        FORMULA("formula"),
        PENALTY("penalty"),
        CERTAINTY("certainty");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    static Scoring read(Fields fields) {
        return fields.inner("scoring", ScoringReader::scoring).orElse(Scoring.PLAIN);
    }

    private static Scoring scoring(Fields fields) {
        Rule rule = fields.oneOf("rule", Rule.values(), Rule::id, Rule.PLAIN);
        OptionalDouble cost = fields.number("cost", LEAST_COST, 1);
        boolean belowZero = fields.truth("below-zero");
        if (rule == Rule.PENALTY && !fields.has("cost")) {
            fields.problem(Code.B004, "cost", "`cost` is missing: the share of the points that a wrong choice costs");
        }
        if (rule != Rule.PENALTY && fields.has("cost")) {
            fields.problem(Code.B005, "cost", "`cost` belongs to `rule: penalty`");
        }
        if (rule == Rule.PLAIN && belowZero) {
            fields.problem(Code.B005, "below-zero", "plain scoring takes nothing off, so nothing can be below zero");
        }
        return switch (rule) {
            case PLAIN -> Scoring.PLAIN;
            case FORMULA -> new Scoring.Formula(belowZero);
            case PENALTY -> new Scoring.Penalty(cost.orElse(1), belowZero);
            case CERTAINTY -> new Scoring.Certainty(belowZero);
        };
    }
}
