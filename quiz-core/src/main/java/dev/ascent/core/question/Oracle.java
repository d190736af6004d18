package dev.ascent.core.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * A second way to the key of a question, which shares nothing with its expression. Oracles are run on the command line
 * and in tests, never by a server.
 */
public sealed interface Oracle {

    /** Returns on how many seeds it is tried where that is fewer than asked for, because it is slow by nature. */
    OptionalInt seeds();

    /**
     * Tells whether its numbers are no better than a candidate's need be, because it simulates or works with rounded numbers.
     * Any other finds the key itself, but for the rounding of its arithmetic.
     */
    boolean approximate();

    /** A program in Python's standard library that sees the parameters as variables and assigns {@code answer}. */
    record Python(String source, OptionalInt seeds, boolean approximate) implements Oracle {}

    /**
     * A calculation by PyTorch.
     *
     * @param steps each works on what the one before gave; not empty
     * @param read  a CEL expression that picks the answer out of {@code shape}, {@code value}, {@code count} and
     *              {@code parameters}
     * @param text  a template of the answer in words, with {@code answer} for what was read; empty for a number
     */
    record Torch(List<Step> steps, String read, Optional<String> text, OptionalInt seeds, boolean approximate)
            implements Oracle {

        public Torch {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("an oracle without steps");
            }
        }

        /** Returns the operation that the oracle is about: the last one. */
        public TorchOperation operation() {
            return steps.getLast().operation();
        }
    }

    /**
     * One operation of a calculation by PyTorch.
     *
     * @param arguments as the author wrote them, by name: CEL expressions, or as they are for words and code; those with
     *                  a fallback may be absent
     */
    record Step(TorchOperation operation, SequencedMap<String, String> arguments) {

        public Step {
            arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        }
    }
}
