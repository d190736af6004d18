package dev.ascent.core.grade;

/** A verdict in one word. */
public enum Outcome {
    RIGHT("right"),
    PARTLY("partly"),
    WRONG("wrong"),
    UNREADABLE("unreadable"),
    UNANSWERED("unanswered"),
    /** A person has yet to score it. */
    AWAITING("awaiting");

    private final String id;

    Outcome(String id) {
        this.id = id;
    }

    /** Tells whether an answer was given and judged. */
    public boolean judged() {
        return switch (this) {
            case RIGHT, PARTLY, WRONG -> true;
            case UNREADABLE, UNANSWERED, AWAITING -> false;
        };
    }

    /** Returns the name used in the API and in receipts. */
    public String id() {
        return id;
    }
}
