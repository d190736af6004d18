package dev.ascent.core.feedback;

import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.feedback.ConfidenceCalibration.Fit;
import dev.ascent.core.feedback.ConfidenceCalibration.Stated;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConfidenceCalibrationTest {

    private static final Scoring CERTAINTY = new Scoring.Certainty(true);
    private static final Variant NUMERIC = GENERATOR.render(question("cross-entropy"), Draw.parse("p=%0.25 q=#1"));
    private static final Response RIGHT = new Response.Text("1.386");
    private static final Response WRONG = new Response.Text("2");

    @Test
    void saysWhatEachCertaintyEarnedBeyondTheLowest() {
        ConfidenceCalibration calibration = of(List.of(
                answer(RIGHT, Confidence.HIGH),
                answer(WRONG, Confidence.HIGH),
                answer(RIGHT, Confidence.MEDIUM),
                answer(RIGHT, Confidence.LOW)));

        assertThat(calibration.levels())
                .extracting(Stated::confidence)
                .containsExactly(Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH);
        // Of 3 points: right 1, 2 and 3; wrong 0, −2 and −6.
        assertThat(calibration.levels())
                .extracting(Stated::gained)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("-4"));
        assertThat(calibration.gained()).isEqualByComparingTo("-3");
    }

    @Test
    void findsOutWhoIsTooSureAndWhoIsTooUnsure() {
        assertThat(only(Confidence.HIGH, 2, 6).fit()).isEqualTo(Fit.TOO_SURE);
        assertThat(only(Confidence.HIGH, 7, 1).fit()).isEqualTo(Fit.FITS);
        assertThat(only(Confidence.MEDIUM, 6, 2).fit()).isEqualTo(Fit.FITS);
        assertThat(only(Confidence.LOW, 10, 0).fit()).isEqualTo(Fit.TOO_UNSURE);
        assertThat(only(Confidence.LOW, 0, 5).fit()).isEqualTo(Fit.FITS);
        assertThat(only(Confidence.HIGH, 0, 2).fit()).isEqualTo(Fit.TOO_FEW);
    }

    @Test
    void whatWasNotAnsweredSaysNothingAndNothingStatedCountsAsTheLowest() {
        ConfidenceCalibration calibration = of(List.of(
                answer(new Response.None(), Confidence.HIGH),
                Answered.grade(1, NUMERIC, 1, RIGHT, Optional.empty(), CERTAINTY, 3)));

        assertThat(calibration.levels()).singleElement().satisfies(level -> {
            assertThat(level.confidence()).isEqualTo(Confidence.LOW);
            assertThat(level.answers()).isEqualTo(1);
        });
        assertThat(calibration.gained()).isZero();
    }

    /** What is right by topic does not depend on how sure somebody was, and a sum below zero is still the sum. */
    @Property(tries = 50)
    void certaintyMovesPointsAndNotWhatIsKnown(
            @ForAll @IntRange(max = 12) int right,
            @ForAll @IntRange(max = 12) int wrong,
            @ForAll Confidence confidence) {
        List<Answered> answers = answers(confidence, right, wrong);
        Report report = Report.on(answers, CERTAINTY, BANK.taxonomy());
        Report plain = Report.on(plain(answers), Scoring.PLAIN, BANK.taxonomy());

        BigDecimal sum = answers.stream().map(Answered::earned).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(report.score()).isEqualByComparingTo(sum);
        assertThat(Report.on(answers, new Scoring.Certainty(false), BANK.taxonomy())
                        .score())
                .isEqualByComparingTo(sum.max(BigDecimal.ZERO));
        assertThat(report.topics())
                .extracting(TopicScore::share, TopicScore::low)
                .isEqualTo(plain.topics().stream()
                        .map(topic -> org.assertj.core.groups.Tuple.tuple(topic.share(), topic.low()))
                        .toList());
        assertThat(report.readiness()).isEqualTo(plain.readiness());
        assertThat(plain.calibration()).isEmpty();
    }

    private static List<Answered> plain(List<Answered> answers) {
        return answers.stream()
                .map(answer -> Answered.grade(
                        answer.slot(), NUMERIC, 1, answer.response(), Optional.empty(), Scoring.PLAIN, answer.points()))
                .toList();
    }

    private static Stated only(Confidence confidence, int right, int wrong) {
        return of(answers(confidence, right, wrong)).levels().getFirst();
    }

    private static ConfidenceCalibration of(List<Answered> answers) {
        return Report.on(answers, CERTAINTY, BANK.taxonomy()).calibration().orElseThrow();
    }

    private static List<Answered> answers(Confidence confidence, int right, int wrong) {
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            answers.add(answer(i < right ? RIGHT : WRONG, confidence));
        }
        return answers;
    }

    private static Answered answer(Response response, Confidence confidence) {
        return Answered.grade(1, NUMERIC, 1, response, Optional.of(confidence), CERTAINTY, 3);
    }
}
