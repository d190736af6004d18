package dev.ascent.core.bank;

/** The stable codes of problems. A code keeps its meaning; those from B100 on are warnings. */
public enum Code {
    B001("The file is not readable as YAML"),
    B002("YAML feature that the bank forbids: tag, anchor, alias, duplicate key, several documents, file too large"),
    B003("Unknown key"),
    B004("A required key is missing"),
    B005("A value has the wrong type or is not among those allowed"),
    B006("The id is not the file name, or the topic not the folder"),
    B007("The id is already taken"),
    B008("The topic or the name is not in the taxonomy"),
    B009("The options do not make a question: too few, too many, none or several right"),
    B010("A reason (why) is missing"),
    B011("A reference is missing"),
    B012("An expression or a template is wrong"),
    B013("No draw meets the conditions, or two answers come out alike"),
    B014("Fewer than 20 distinct variants"),
    B015("The key would not be graded as right"),
    B016("Math is not well formed"),
    B017("Markdown is not well formed"),
    B018("The blanks and the marks in the stem do not agree"),
    B019("A pattern is wrong"),
    B020("The quiz cannot be assembled from this bank"),
    B030("Topics build on each other in a circle"),
    B101("The right option is clearly the longest"),
    B102("The tolerance is finer than the decimals shown"),
    B103("The stem is nearly that of another question of the topic"),
    B104("The time is far from that of comparable questions"),
    B105("A parameterised question has no oracle"),
    B106("The quiz's questions need more time than it gives"),
    B107("The file is not read, for its name");

    private final String title;

    Code(String title) {
        this.title = title;
    }

    /** Returns what the code says in general. */
    public String title() {
        return title;
    }

    public boolean isError() {
        return compareTo(B101) < 0;
    }
}
