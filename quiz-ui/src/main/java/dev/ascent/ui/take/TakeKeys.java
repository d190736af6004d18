package dev.ascent.ui.take;

import dev.ascent.ui.element.Keys;
import java.util.function.IntConsumer;

/** What single keys do while a quiz is taken. */
final class TakeKeys {

    private static final int DIGITS = 9;

    private TakeKeys() {}

    /**
     * The keys.
     *
     * @param move by how many questions to go on
     * @param press chooses by number
     */
    static Keys of(
            IntConsumer move, IntConsumer press, Runnable certainty, Runnable flag, Runnable time, Runnable help) {
        Keys keys = new Keys()
                .on("n", () -> move.accept(1))
                .on("ArrowRight", () -> move.accept(1))
                .on("p", () -> move.accept(-1))
                .on("ArrowLeft", () -> move.accept(-1))
                .on("c", certainty)
                .on("f", flag)
                .on("t", time)
                .on("?", help);
        for (int digit = 1; digit <= DIGITS; digit++) {
            int number = digit;
            keys.on(String.valueOf(digit), () -> press.accept(number));
        }
        return keys;
    }
}
