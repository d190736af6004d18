package dev.ascent.core.grade;

import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Variant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringTest {

    private static final Verdict RIGHT = new Graded(1, List.of(), List.of(), "");
    private static final Verdict HALF = new Graded(0.5, List.of(), List.of(), "");
    private static final Verdict WRONG = new Graded(0, List.of(), List.of(), "");
    private static final Verdict UNREADABLE = new Verdict.Unreadable(Cause.NO_NUMBER, "?");
    private static final Verdict UNANSWERED = new Verdict.Unanswered();

    private static final List<Scoring> ALL = List.of(
            Scoring.PLAIN,
            new Scoring.Formula(false),
            new Scoring.Formula(true),
            new Scoring.Penalty(0.25, false),
            new Scoring.Penalty(1, true),
            new Scoring.Certainty(false),
            new Scoring.Certainty(true));

    @ParameterizedTest
    @EnumSource
    void nothingSaidCostsNothing(Confidence confidence) {
        for (Scoring scoring : ALL) {
            for (Question question : BANK.questions()) {
                Variant variant = GENERATOR.generate(question, 1);
                assertThat(scoring.mark(variant, UNANSWERED, Optional.of(confidence)))
                        .isZero();
                assertThat(scoring.mark(variant, UNREADABLE, Optional.of(confidence)))
                        .isZero();
            }
        }
    }

    @Test
    void theShareOfAnAnswerIsReadFromItsMark() {
        for (Confidence confidence : Confidence.values()) {
            for (double share : new double[] {0, 0.25, 2 / 3.0, 1}) {
                assertThat(confidence.share(confidence.mark(share))).isEqualTo(share, within(1e-12));
            }
        }
    }

    @Test
    void underFormulaScoringGuessingEarnsNothingOnAverage() {
        Variant choice = of(Kind.SINGLE_CHOICE);
        Scoring formula = new Scoring.Formula(false);
        int options = choice.prompt().options().size();

        double wrong = formula.mark(choice, WRONG, Optional.empty());
        double right = formula.mark(choice, RIGHT, Optional.empty());

        assertThat(right).isEqualTo(1);
        assertThat(right + (options - 1) * wrong).isEqualTo(0, within(1e-12));
        assertThat(formula.mark(of(Kind.NUMERIC), WRONG, Optional.empty())).isZero();
    }

    @Test
    void aPenaltyIsForChoicesThatAreAllWrong() {
        Scoring penalty = new Scoring.Penalty(0.25, false);

        assertThat(penalty.mark(of(Kind.SINGLE_CHOICE), WRONG, Optional.empty()))
                .isEqualTo(-0.25);
        assertThat(penalty.mark(of(Kind.MULTIPLE_CHOICE), WRONG, Optional.empty()))
                .isEqualTo(-0.25);
        assertThat(penalty.mark(of(Kind.MULTIPLE_CHOICE), HALF, Optional.empty()))
                .isEqualTo(0.5);
        assertThat(penalty.mark(of(Kind.NUMERIC), WRONG, Optional.empty())).isZero();
    }

    /** The marks of the source, in thirds. */
    @Test
    void certaintyPaysAsGardnerMedwinSays() {
        Variant variant = of(Kind.NUMERIC);
        Scoring certainty = new Scoring.Certainty(false);

        assertThat(certainty.mark(variant, RIGHT, Optional.of(Confidence.LOW))).isEqualTo(1 / 3.0);
        assertThat(certainty.mark(variant, WRONG, Optional.of(Confidence.LOW))).isZero();
        assertThat(certainty.mark(variant, RIGHT, Optional.of(Confidence.MEDIUM)))
                .isEqualTo(2 / 3.0);
        assertThat(certainty.mark(variant, WRONG, Optional.of(Confidence.MEDIUM)))
                .isEqualTo(-2 / 3.0);
        assertThat(certainty.mark(variant, RIGHT, Optional.of(Confidence.HIGH))).isEqualTo(1);
        assertThat(certainty.mark(variant, WRONG, Optional.of(Confidence.HIGH))).isEqualTo(-2);
        assertThat(certainty.mark(variant, RIGHT, Optional.empty())).isEqualTo(1 / 3.0);
    }

    /** The confidence that pays best is low below 2/3, medium up to 4/5, high above. */
    @Test
    void statingWhatOneBelievesPaysBest() {
        assertThat(best(0.6)).isEqualTo(Confidence.LOW);
        assertThat(best(0.7)).isEqualTo(Confidence.MEDIUM);
        assertThat(best(0.79)).isEqualTo(Confidence.MEDIUM);
        assertThat(best(0.81)).isEqualTo(Confidence.HIGH);
    }

    @Test
    void isReadBackFromItsText() {
        for (Scoring scoring : ALL) {
            assertThat(Scoring.parse(scoring.text())).isEqualTo(scoring);
        }
        for (String text :
                List.of("", "penalty-", "penalty-2", "penalty-NaN", "Formula", "plain-below-zero", "-below-zero")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Scoring.parse(text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidToBeAtStakeIsWhatAWrongAnswerEarns(Confidence confidence) {
        for (Scoring scoring : ALL) {
            for (Question question : BANK.questions()) {
                Variant variant = GENERATOR.generate(question, 1);
                assertThat(scoring.wrong(variant.prompt(), Optional.of(confidence)))
                        .as(scoring.text())
                        .isEqualTo(scoring.mark(variant, WRONG, Optional.of(confidence)));
            }
        }
    }

    /** The range in which each confidence is said to pay is the one in which it does. */
    @Property
    void theRangeOfAConfidenceIsWhereItPaysBest(@ForAll @DoubleRange(min = 0, max = 1) double chance) {
        Confidence best = best(chance);

        assertThat(chance).isBetween(best.paysFrom() - 1e-9, best.paysTo() + 1e-9);
    }

    private static Confidence best(double chance) {
        Confidence best = Confidence.LOW;
        for (Confidence confidence : Confidence.values()) {
            if (expected(confidence, chance) > expected(best, chance)) {
                best = confidence;
            }
        }
        return best;
    }

    private static double expected(Confidence confidence, double chance) {
        return chance * confidence.mark(1) + (1 - chance) * confidence.mark(0);
    }

    private static Variant of(Kind kind) {
        return BANK.questions().stream()
                .filter(question -> question.kind() == kind)
                .findFirst()
                .map(question -> GENERATOR.generate(question, 1))
                .orElseThrow();
    }
}
