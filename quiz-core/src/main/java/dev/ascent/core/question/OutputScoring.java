package dev.ascent.core.question;

/** How a predicted output earns points. */
public enum OutputScoring {
    /** All points for exactly the output, else none. */
    EXACT("exact"),
    /** The share of lines that are right, where there are as many lines as in the output; else none. */
    PER_LINE("per-line");

    private final String id;

    OutputScoring(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
