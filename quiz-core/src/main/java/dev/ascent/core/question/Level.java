package dev.ascent.core.question;

/** The seniority at which an interviewer expects a question to be answered, lowest first. */
public enum Level {
    JUNIOR("junior"),
    ENGINEER("engineer"),
    SENIOR("senior"),
    PRINCIPAL("principal");

    private final String id;

    Level(String id) {
        this.id = id;
    }

    /** Returns the name used in the bank, the API and addresses. */
    public String id() {
        return id;
    }
}
