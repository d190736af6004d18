package dev.ascent.core.assemble;

import dev.ascent.core.question.Question;
import java.util.List;

/** The questions of one attempt, in their order. */
public record Form(Blueprint blueprint, long seed, List<Slot> slots) {

    public Form {
        slots = List.copyOf(slots);
    }

    /** Returns the minutes that a prepared candidate needs for all of it. */
    public double expectedMinutes() {
        return slots.stream().mapToDouble(slot -> slot.question().minutes()).sum();
    }

    /**
     * A place in a form.
     *
     * @param number      from 1
     * @param variantSeed the seed of the variant that is asked here
     * @param points      what a right answer earns
     */
    public record Slot(int number, Question question, long variantSeed, int points) {}
}
