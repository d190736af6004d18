package dev.ascent.core.schedule;

/** How well something was remembered, from not at all to without effort. */
public enum Rating {
    /** Forgotten. */
    AGAIN(1),
    /** Remembered, with effort. */
    HARD(2),
    /** Remembered. */
    GOOD(3),
    /** Remembered at once. */
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** Returns G of the formulas: 1 for {@link #AGAIN} to 4 for {@link #EASY}. */
    public int grade() {
        return grade;
    }
}
