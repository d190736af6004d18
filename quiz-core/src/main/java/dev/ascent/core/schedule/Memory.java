package dev.ascent.core.schedule;

/**
 * How well a candidate remembers one thing, as it was at the last review.
 *
 * @param stability  the days after which the chance of remembering has fallen to 0.9; positive
 * @param difficulty 1 (easy) to 10 (hard)
 */
public record Memory(double stability, double difficulty) {

    public Memory {
        if (!(stability > 0 && stability < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("stability must be positive and finite, was " + stability);
        }
        if (!(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException("difficulty must be 1 to 10, was " + difficulty);
        }
    }
}
