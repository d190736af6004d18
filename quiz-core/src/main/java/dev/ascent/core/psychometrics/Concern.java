package dev.ascent.core.psychometrics;

/** Something about an item that its author should look at. */
public enum Concern {
    /** The whole interval of the discrimination is below zero. */
    STRONGER_DO_WORSE("Stronger candidates do worse on this item: look at its key and its wording."),
    /** The discrimination is below zero, but its interval is not. */
    STRONGER_MAY_DO_WORSE("Stronger candidates may do worse on this item; more answers will tell."),
    /** Everyone has the greatest mark. */
    ALL_RIGHT("Everyone has this item right: it tells nobody apart."),
    /** Everyone has no mark. */
    ALL_WRONG("Everyone has this item wrong: look at its key; it tells nobody apart."),
    /** Everyone has the same mark, between the two. */
    ALL_ALIKE("Everyone has the same mark on this item: it tells nobody apart.");

    private final String sentence;

    Concern(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the concern in plain words. */
    public String sentence() {
        return sentence;
    }
}
