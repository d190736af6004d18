package dev.ascent.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.feedback.Ability.Observation;
import dev.ascent.core.psychometrics.irt.ItemParameters;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The expected numbers were computed independently, in Python:
 *
 * <pre>
 * th = [-4 + 8*i/60 for i in range(61)]
 * w  = [exp(-t*t/2) * prod(P**x * (1-P)**(1-x) for b, c, x in answers)   where P = c + (1-c)/(1 + exp(-(t-b)))
 * P(θ ≥ cut) = Σ w·clamp((t + h/2 - cut)/h, 0, 1) / Σ w,  h = 8/60;   cut = b + ln(0.7/0.3)
 * </pre>
 *
 * and once more with 100,001 nodes: the two differ by less than 0.001 everywhere here.
 */
class AbilityTest {

    private static final List<Observation> MIXED = List.of(
            new Observation(-1.5, 0.25, 1),
            new Observation(-1.5, 0, 1),
            new Observation(-0.5, 0.25, 1),
            new Observation(-0.5, 0, 0.5),
            new Observation(-0.5, 0.25, 0),
            new Observation(0.5, 0.25, 1),
            new Observation(0.5, 0, 0),
            new Observation(1.5, 0.2, 0));

    @Test
    void withoutAnswersIsTheStandardNormalPrior() {
        Ability prior = new Ability(List.of());

        assertThat(prior.above(0)).isEqualTo(0.5, within(1e-12));
        // 1 − Φ(−0.6527), 1 − Φ(0.3473), 1 − Φ(1.3473), 1 − Φ(2.3473)
        check(prior, 0.743, 0.3642, 0.0889, 0.00946, 1e-3);
        check(prior, 0.742742207, 0.364198908, 0.089225646, 0.00943424, 1e-8);
    }

    @Test
    void aRightAnswerRaisesIt() {
        check(
                new Ability(List.of(new Observation(-0.5, 0.25, 1))),
                0.817462251,
                0.444967197,
                0.118061016,
                0.013031253,
                1e-8);
    }

    @Test
    void weighsRightWrongAndPartlyRightAnswers() {
        Ability mixed = new Ability(MIXED);
        check(mixed, 0.747704035, 0.210338853, 0.011614111, 0.000112404, 1e-8);
        check(mixed, 0.748368, 0.210283, 0.011406, 0.000113, 1e-3);
    }

    @Test
    void theOrderOfAnswersDoesNotMatter() {
        assertThat(new Ability(MIXED.reversed()).above(0.3)).isEqualTo(new Ability(MIXED).above(0.3), within(1e-12));
    }

    @Test
    void staysFiniteForManyAnswers() {
        List<Observation> many = Collections.nCopies(2_000, new Observation(1.5, 0, 1));
        assertThat(new Ability(many).above(Ability.cut(Level.PRINCIPAL))).isBetween(0.99, 1.0);
        List<Observation> none = Collections.nCopies(2_000, new Observation(-1.5, 0.25, 0));
        assertThat(new Ability(none).above(Ability.cut(Level.JUNIOR))).isBetween(0.0, 0.01);
    }

    @Test
    void guessesOnlyWhereOneOptionIsChosen() {
        assertThat(ItemParameters.guessing(Kind.SINGLE_CHOICE, 4)).isEqualTo(0.25);
        assertThat(ItemParameters.guessing(Kind.MULTIPLE_CHOICE, 4)).isZero();
        assertThat(ItemParameters.guessing(Kind.NUMERIC, 0)).isZero();
    }

    @Test
    void theCutIsWhereSevenTenthsOfTheLevelsQuestionsAreAnswered() {
        for (Level level : Level.values()) {
            double share = 1 / (1 + Math.exp(-(Ability.cut(level) - Ability.difficulty(level))));
            assertThat(share).isEqualTo(0.7, within(1e-12));
        }
    }

    private static void check(
            Ability ability, double junior, double engineer, double senior, double principal, double precision) {
        assertThat(ability.above(Ability.cut(Level.JUNIOR))).isEqualTo(junior, within(precision));
        assertThat(ability.above(Ability.cut(Level.ENGINEER))).isEqualTo(engineer, within(precision));
        assertThat(ability.above(Ability.cut(Level.SENIOR))).isEqualTo(senior, within(precision));
        assertThat(ability.above(Ability.cut(Level.PRINCIPAL))).isEqualTo(principal, within(precision));
    }
}
