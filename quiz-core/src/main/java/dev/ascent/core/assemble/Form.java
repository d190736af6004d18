package dev.ascent.core.assemble;

import dev.ascent.core.question.Question;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
     * Returns the mean difficulty of its questions, in logits; 0 if it has none.
     *
     * @param difficulty of a question, in logits
     */
    public double meanDifficulty(ToDoubleFunction<Question> difficulty) {
        return slots.stream()
                .mapToDouble(slot -> difficulty.applyAsDouble(slot.question()))
                .average()
                .orElse(0);
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
