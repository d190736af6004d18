package dev.ascent.core.assemble;

import dev.ascent.core.question.Question;
import dev.ascent.core.random.SplitMix64;
import java.util.function.ToDoubleFunction;

/**
 * Chooses questions for a blueprint. A form is a pure function of the pool, the history, the blueprint and the seed.
 *
 * <p>Questions are drawn by chance first, which gives every form that meets the rules the same chance where picks do not
 * overlap. If chance finds none, a search does, which is complete up to a fixed number of steps: it finds a form, or
 * proves that there is none, or says that it could not decide.
 */
public final class Assembler {

    /** The name and version of the way in which a seed becomes a form. */
    public static final String NAME = "ascent-assembler-2";

    private Assembler() {}

    /** Assembles a form where nothing happened before, or says why there is none. */
    public static Assembly assemble(Pool pool, Blueprint blueprint, long seed) {
        return assemble(pool, blueprint, History.NONE, seed);
    }

    /** Assembles a form, or says why there is none. */
    public static Assembly assemble(Pool pool, Blueprint blueprint, History history, long seed) {
        return pool.index().plan(blueprint).assemble(history, seed);
    }

    /**
     * Assembles several forms of equal difficulty: each gets the same numbers for the same picks, their mean difficulties
     * differ by a tenth of a logit at most and their expected times by a minute or a twentieth, and no question is in
     * two of them; each as far as the pool allows, which the result tells.
     *
     * @param difficulty of a question, in logits
     * @param forms      at least 1
     */
    public static Parallel parallel(
            Pool pool,
            Blueprint blueprint,
            History history,
            ToDoubleFunction<Question> difficulty,
            long seed,
            int forms) {
        if (forms < 1) {
            throw new IllegalArgumentException("at least one form is needed, not " + forms);
        }
        Plan plan = pool.index().plan(blueprint);
        return new ParallelForms(plan, history, difficulty, new SplitMix64(seed)).assemble(forms, seed);
    }
}
