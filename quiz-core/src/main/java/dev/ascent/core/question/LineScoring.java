package dev.ascent.core.question;

/** How a set of chosen lines earns points. */
public enum LineScoring {
    /** All points for exactly the right lines, else none. */
    EXACT("exact"),
    /** (right ones chosen − wrong ones chosen) / right ones, never below 0. */
    RIGHT_MINUS_WRONG("right-minus-wrong");

    private final String id;

    LineScoring(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
