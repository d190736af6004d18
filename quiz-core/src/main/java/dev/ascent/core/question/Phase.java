package dev.ascent.core.question;

/** A phase of the learning path, in the order in which people go through it. */
public enum Phase {
    FOUNDATION(1),
    FUNDAMENTALS(2),
    SPECIALISATION(3);

    private final int number;

    Phase(int number) {
        this.number = number;
    }

    /** Returns the phase's number in the taxonomy, from 1. */
    public int number() {
        return number;
    }
}
