package dev.ascent.core.question;

/** How a shape earns points. */
public enum ShapeScoring {
    /** All points for exactly the shape, else none. */
    EXACT("exact"),
    /** The share of sizes that are right, if there are as many as in the key; else none. */
    PER_DIMENSION("per-dimension");

    private final String id;

    ShapeScoring(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
