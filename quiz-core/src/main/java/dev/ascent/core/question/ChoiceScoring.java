package dev.ascent.core.question;

/** How a set of chosen options earns points. */
public enum ChoiceScoring {
    /** All points for exactly the right set, else none. */
    ALL_OR_NOTHING("all-or-nothing"),
    /** (right ones chosen − wrong ones chosen) / right ones, never below 0. */
    RIGHT_MINUS_WRONG("right-minus-wrong"),
    /** The share of options judged rightly, above chance: 2 · share − 1, never below 0. */
    PER_OPTION("per-option");

    private final String id;

    ChoiceScoring(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
