package dev.ascent.core.feedback;

import dev.ascent.core.psychometrics.irt.ItemParameters;
import dev.ascent.core.psychometrics.irt.Posterior;
import dev.ascent.core.psychometrics.irt.Posterior.Answer;
import dev.ascent.core.question.Level;
import java.util.List;

/** A candidate's ability as far as graded answers tell it, by the Rasch model with guessing, and what levels expect. */
final class Ability {

    /** The share of the points that is expected of someone at a level on that level's questions. */
    static final double EXPECTED_SHARE = 0.7;

    private final Posterior posterior;

    /**
     * What is known of one answer.
     *
     * @param share    of the points, 0 to 1; a part counts as so much of a success
     * @param guessing the chance of a right answer by guessing
     */
    record Observation(double difficulty, double guessing, double share) {}

    Ability(List<Observation> observations) {
        posterior = Posterior.prior()
                .plus(observations.stream()
                        .map(seen -> new Answer(
                                ItemParameters.rasch(seen.difficulty(), seen.guessing()),
                                Math.clamp(seen.share(), 0, 1)))
                        .toList());
    }

    /** Returns P(θ ≥ cut). */
    double above(double cut) {
        return posterior.above(cut);
    }

    /** Returns the difficulty that a question of a level has before anyone answered it. */
    static double difficulty(Level level) {
        return ItemParameters.declared(level, 0).b();
    }

    /** Returns the ability at which {@link #EXPECTED_SHARE} of a level's questions is answered, guessing aside. */
    static double cut(Level level) {
        return difficulty(level) + StrictMath.log(EXPECTED_SHARE / (1 - EXPECTED_SHARE));
    }
}
