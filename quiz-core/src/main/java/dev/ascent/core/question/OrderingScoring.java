package dev.ascent.core.question;

/** How a permutation earns points. */
public enum OrderingScoring {
    /** All points for exactly the right order, else none. */
    EXACT("exact"),
    /** (length of the longest run of neighbours in right succession − 1) / (items − 1). */
    LONGEST_RUN("longest-run");

    private final String id;

    OrderingScoring(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
