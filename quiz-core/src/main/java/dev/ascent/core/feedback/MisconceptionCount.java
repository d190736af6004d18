package dev.ascent.core.feedback;

import dev.ascent.core.question.Misconception;
import java.util.List;
import java.util.stream.Stream;

/**
 * A misconception that showed itself, where it says the same: the same id may stand for another belief elsewhere.
 *
 * @param slots where, each as often as it did
 */
public record MisconceptionCount(Misconception misconception, List<Integer> slots) {

    public MisconceptionCount {
        slots = List.copyOf(slots);
    }

    /** Returns both counts of a misconception together. */
    MisconceptionCount plus(MisconceptionCount other) {
        return new MisconceptionCount(
                misconception,
                Stream.concat(slots.stream(), other.slots.stream()).toList());
    }
}
