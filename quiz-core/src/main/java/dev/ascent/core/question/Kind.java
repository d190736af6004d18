package dev.ascent.core.question;

/** The way in which a question is answered. */
public enum Kind {
    SINGLE_CHOICE("single-choice"),
    MULTIPLE_CHOICE("multiple-choice"),
    NUMERIC("numeric"),
    SHORT_TEXT("short-text"),
    CLOZE("cloze"),
    ORDERING("ordering"),
    MATCHING("matching"),
    CODE_OUTPUT("code-output"),
    SHAPE("shape"),
    SHAPE_CHAIN("shape-chain"),
    CODE_LINE("code-line"),
    OPEN("open");

    private final String id;

    Kind(String id) {
        this.id = id;
    }

    /** Returns the name used in the bank and the API. */
    public String id() {
        return id;
    }
}
