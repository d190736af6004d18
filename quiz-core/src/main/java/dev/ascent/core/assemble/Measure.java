package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.question.Question;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What a question adds to a sum that a rule bounds: a whole number from 0 on. */
sealed interface Measure {

    /** What minutes and difficulties are counted in: thousandths. */
    int UNIT = 1000;

    int of(Question question, Pick pick);

    /** Returns the minutes that a question needs, in thousandths. */
    static int minutes(Question question) {
        return (int) Math.round(question.minutes() * UNIT);
    }

    /** The minutes that a prepared candidate needs, in thousandths. */
    record Minutes() implements Measure {
        @Override
        public int of(Question question, Pick pick) {
            return Measure.minutes(question);
        }
    }

    record Points() implements Measure {
        @Override
        public int of(Question question, Pick pick) {
            return pick.points().orElse(question.points());
        }
    }

    /** One for each question that a selector means. */
    record Count(Selector selector) implements Measure {
        @Override
        public int of(Question question, Pick pick) {
            return selector.matches(question) ? 1 : 0;
        }
    }

    /** One for each question of a group. */
    record Members(Set<String> ids) implements Measure {
        @Override
        public int of(Question question, Pick pick) {
            return ids.contains(question.id()) ? 1 : 0;
        }
    }

    /** The difficulty in thousandths, moved by {@link #SHIFT} so that it is positive. */
    record Difficulty(ToDoubleFunction<Question> difficulty) implements Measure {

        static final double SHIFT = 8;

        @Override
        public int of(Question question, Pick pick) {
            double shifted = Math.clamp(difficulty.applyAsDouble(question) + SHIFT, 0, 2 * SHIFT);
            return (int) Math.round(shifted * UNIT);
        }
    }
}
