package dev.ascent.core.question;

/** What a question asks of the candidate. */
public enum Asks {
    /** To know what something is called, means or consists of; nothing is computed, concluded or weighed. */
    DEFINITION("definition"),
    /** To use knowledge: to compute, predict, diagnose, estimate, choose or design. */
    APPLICATION("application");

    private final String id;

    Asks(String id) {
        this.id = id;
    }

    /** Returns the name used in the bank. */
    public String id() {
        return id;
    }
}
