package dev.ascent.core.feedback;

import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.feedback.Ability.Observation;
import dev.ascent.core.grade.Edition;
import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.psychometrics.Interval;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Reference;
import dev.ascent.core.question.Response;
import dev.ascent.core.question.StudyGuide;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Taxonomy TAXONOMY = BANK.taxonomy();
    private static final String CONVOLUTION = "h=#32 k=#3 s=#1 p=#1";

    /** cnn 1 of 2, probability 0 of 2, training 0.33 of 2. */
    private final List<Answered> answers = List.of(
            answered(1, "conv-output", CONVOLUTION, new Response.Text("32"), 1),
            answered(2, "pooling-purpose", "| 0,1,2,3", new Response.Text("b"), 1),
            answered(3, "cross-entropy", "p=%0.25 q=#1", new Response.Text("2"), 2),
            answered(
                    4,
                    "loop-cloze",
                    "n=#500 b=#25 | 0,1,2",
                    new Response.Blanks(Map.of("2", "zero_grad", "3", "b")),
                    1),
            answered(5, "norm-name", "", new Response.None(), 1));

    @Test
    void addsUpThePoints() {
        Report report = Report.on(answers, Scoring.PLAIN, TAXONOMY);

        assertThat(report.score()).isEqualByComparingTo("1.33");
        assertThat(report.max()).isEqualByComparingTo("6");
    }

    @Test
    void scoresEachTopicWithItsInterval() {
        List<TopicScore> topics = Report.on(answers, Scoring.PLAIN, TAXONOMY).topics();

        assertThat(topics).extracting(score -> score.topic().id()).containsExactly("cnn", "probability", "training");
        assertThat(topics.get(0).score()).isEqualByComparingTo("1");
        assertThat(topics.get(0).share()).isEqualTo(0.5);
        assertThat(topics.get(0).questions()).isEqualTo(2);
        Interval half = Interval.wilson(0.5, 2);
        assertThat(topics.get(0).low()).isEqualTo(half.low());
        assertThat(topics.get(0).high()).isEqualTo(half.high());
        assertThat(topics.get(1).max()).isEqualByComparingTo("2");
        assertThat(topics.get(1).low()).isZero();
        assertThat(topics.get(2).score()).isEqualByComparingTo("0.33");
    }

    @Test
    void countsMisconceptionsMostFrequentFirst() {
        List<Answered> twice = new ArrayList<>(answers);
        twice.add(answered(6, "pooling-purpose", "| 1,0,2,3", new Response.Text("a"), 1));

        List<MisconceptionCount> counts =
                Report.on(twice, Scoring.PLAIN, TAXONOMY).misconceptions();
        assertThat(counts)
                .extracting(count -> count.misconception().id() + " " + count.slots())
                .containsExactly("pools-channels [2, 6]", "base-two [3]", "wrong-sign [4]");
        assertThat(counts.getFirst().misconception().says()).isEqualTo("Pooling works within a channel.");
    }

    /** Ids are of their question: half of something is another thing elsewhere. */
    @Test
    void countsMisconceptionsTogetherOnlyWhereTheySayTheSame() {
        Misconception half = new Misconception("half", "Half of the costs is one way only.");
        Misconception other = new Misconception("half", "Half of the memory holds the gradients.");
        List<Answered> given = List.of(showing(1, half), showing(2, other, other), showing(3, half));

        assertThat(Report.on(given, Scoring.PLAIN, TAXONOMY).misconceptions())
                .containsExactly(
                        new MisconceptionCount(half, List.of(1, 3)), new MisconceptionCount(other, List.of(2, 2)));
    }

    private static Answered showing(int slot, Misconception... misconceptions) {
        Answered answered = answered(slot, "conv-output", CONVOLUTION, new Response.Text("1"), 1);
        return new Answered(
                slot,
                answered.variant(),
                answered.variantSeed(),
                answered.response(),
                Optional.empty(),
                Optional.empty(),
                new Verdict.Graded(0, List.of(misconceptions), List.of(), "another number"),
                0,
                1,
                Edition.CURRENT);
    }

    /** The gap after shrinking, times weight, times phase: probability 3/4·3·1.2, training 0.6675·2·1.1, cnn 1/2·3·1.1. */
    @Test
    void advisesFirstWhereMostIsLost() {
        List<Advice> plan = Report.on(answers, Scoring.PLAIN, TAXONOMY).studyPlan();

        assertThat(plan).extracting(advice -> advice.topic().id()).containsExactly("probability", "cnn", "training");
        assertThat(plan.get(0).reason())
                .isEqualTo("You got 0 of 2 points; most interviews for the role ask about it, and later topics build on"
                        + " it.");
        assertThat(plan.get(0).resources())
                .extracting(reference -> reference.title())
                .containsExactly("Bishop: Pattern Recognition and Machine Learning, chapter 1.6");
        assertThat(plan.get(1).resources())
                .as("only of what was missed")
                .extracting(reference -> reference.title())
                .containsExactly("Goodfellow, Bengio, Courville: Deep Learning, chapter 9.3");
    }

    /** Training loses more than cnn does here, and probability most; but each is studied after what it builds on. */
    @Test
    void advisesWhatATopicBuildsOnBeforeIt() {
        Reference book = new Reference("A book", Optional.empty());
        Taxonomy guided = TAXONOMY.withGuides(Map.of(
                "probability", new StudyGuide("Base rates.", List.of("training"), List.of(book)),
                "training", new StudyGuide("Curves.", List.of("elsewhere"), List.of())));

        List<Advice> plan = Report.on(answers, Scoring.PLAIN, guided).studyPlan();

        assertThat(plan).extracting(advice -> advice.topic().id()).containsExactly("training", "probability", "cnn");
        assertThat(plan.get(0).reason())
                .endsWith("many interviews ask about it, and the topic Probability builds on it.");
        assertThat(plan.get(1).looksFor()).contains("Base rates.");
        assertThat(plan.get(1).resources()).hasSize(2).endsWith(book);
        assertThat(plan.get(2).looksFor()).isEmpty();
    }

    @Test
    void endsWhereTopicsBuildOnEachOther() {
        Taxonomy circle = TAXONOMY.withGuides(Map.of(
                "probability", new StudyGuide("", List.of("training"), List.of()),
                "training", new StudyGuide("", List.of("probability"), List.of())));

        assertThat(Report.on(answers, Scoring.PLAIN, circle).studyPlan()).hasSize(3);
    }

    @Test
    void scoresEachAreaWithItsInterval() {
        List<AreaScore> areas = Report.on(answers, Scoring.PLAIN, TAXONOMY).areas();

        assertThat(areas.stream().mapToInt(AreaScore::questions).sum()).isEqualTo(5);
        assertThat(areas).isNotEmpty().allSatisfy(area -> {
            assertThat(area.low()).isLessThanOrEqualTo(area.share());
            assertThat(area.high()).isGreaterThanOrEqualTo(area.share());
        });
        assertThat(areas.stream().map(AreaScore::score).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1.33");
    }

    @Test
    void advisesNothingWhereNothingWasMissed() {
        Report report = Report.on(
                List.of(answered(1, "conv-output", CONVOLUTION, new Response.Text("32"), 1)), Scoring.PLAIN, TAXONOMY);

        assertThat(report.studyPlan()).isEmpty();
        assertThat(report.misconceptions()).isEmpty();
    }

    @Test
    void reportsOnNothingAtAll() {
        Report report = Report.on(List.of(), Scoring.PLAIN, TAXONOMY);

        assertThat(report.score()).isEqualByComparingTo("0");
        assertThat(report.topics()).isEmpty();
        assertThat(report.readiness()).hasSize(4).allMatch(readiness -> readiness instanceof Readiness.Insufficient);
    }

    @Test
    void saysNothingOfReadinessFromTooFewAnswers() {
        assertThat(Report.on(answers, Scoring.PLAIN, TAXONOMY).readiness())
                .containsExactly(
                        new Readiness.Insufficient(Level.JUNIOR, 4),
                        new Readiness.Insufficient(Level.ENGINEER, 4),
                        new Readiness.Insufficient(Level.SENIOR, 4),
                        new Readiness.Insufficient(Level.PRINCIPAL, 4));
    }

    @Test
    void saysNothingOfReadinessFromQuestionsThatNobodyAnswered() {
        List<Answered> blank = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            blank.add(answered(i, "conv-output", CONVOLUTION, new Response.None(), 1));
        }
        assertThat(Report.on(blank, Scoring.PLAIN, TAXONOMY).readiness().getFirst())
                .isEqualTo(new Readiness.Insufficient(Level.JUNIOR, 8));

        for (int i = 13; i <= 19; i++) {
            blank.add(answered(i, "conv-output", CONVOLUTION, new Response.Text("32"), 1));
        }
        blank.add(answered(20, "conv-output", CONVOLUTION, new Response.Text("thirty-two"), 1));
        assertThat(Report.on(blank, Scoring.PLAIN, TAXONOMY).readiness().getFirst())
                .as("one could not be read")
                .isEqualTo(new Readiness.Insufficient(Level.JUNIOR, 1));

        blank.add(answered(21, "conv-output", CONVOLUTION, new Response.Text("7"), 1));
        assertThat(Report.on(blank, Scoring.PLAIN, TAXONOMY).readiness().getFirst())
                .isInstanceOf(Readiness.Estimated.class);
    }

    @Test
    void saysNothingOfReadinessWhereAnAreaWasLeftOut() {
        List<Answered> given = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            given.add(answered(i, "conv-output", CONVOLUTION, new Response.Text("32"), 1));
        }
        given.add(answered(9, "cross-entropy", "p=%0.25 q=#1", new Response.None(), 1));
        assertThat(Report.on(given, Scoring.PLAIN, TAXONOMY).readiness().getFirst())
                .as("a single question of an area may be left out")
                .isInstanceOf(Readiness.Estimated.class);

        given.add(answered(10, "cross-entropy", "p=%0.25 q=#1", new Response.None(), 1));
        assertThat(Report.on(given, Scoring.PLAIN, TAXONOMY).readiness().getFirst())
                .isInstanceOfSatisfying(
                        Readiness.AreaLeftOut.class,
                        leftOut -> assertThat(leftOut.area().id())
                                .isEqualTo(question("cross-entropy").topic().area()));
    }

    private static Response blanks(boolean right) {
        return right
                ? RightResponse.to(GENERATOR
                        .render(question("loop-cloze"), Draw.parse("n=#500 b=#25 | 0,1,2"))
                        .task())
                : new Response.Blanks(Map.of("1", "7", "2", "wrong", "3", "c"));
    }

    /** A chance of 10⁻¹⁰ once lay outside its own interval. */
    @Property(tries = 200)
    void theChanceLiesInItsInterval(
            @ForAll @Size(min = 8, max = 40) List<Boolean> rights, @ForAll boolean hard, @ForAll boolean noneRight) {
        List<Answered> given = new ArrayList<>();
        for (boolean one : rights) {
            boolean right = one && !noneRight;
            int slot = given.size() + 1;
            Answered answered = hard
                    ? answered(slot, "loop-cloze", "n=#500 b=#25 | 0,1,2", blanks(right), 1)
                    : answered(slot, "conv-output", CONVOLUTION, new Response.Text(right ? "32" : "7"), 1);
            given.add(answered);
        }

        assertThat(Report.on(given, Scoring.PLAIN, TAXONOMY).readiness())
                .filteredOn(one -> one instanceof Readiness.Estimated)
                .isNotEmpty()
                .allSatisfy(one -> {
                    Readiness.Estimated known = (Readiness.Estimated) one;
                    assertThat(known.probability()).isBetween(known.low(), known.high());
                });
    }

    /**
     * Eight answers: junior numeric right ×3, junior choice of four right ×2 and wrong ×1, engineer numeric right and
     * wrong. The chance is that of {@link Ability}, whose own numbers were computed independently.
     */
    @Test
    void estimatesReadinessFromEnoughAnswersOfALevel() {
        List<Answered> eight = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean right = i % 3 != 2;
            if (i < 3) {
                eight.add(answered(i + 1, "conv-output", CONVOLUTION, new Response.Text("32"), 1));
                observations.add(new Observation(-1.5, 0, 1));
            } else if (i < 6) {
                eight.add(answered(i + 1, "pooling-purpose", "| 0,1,2,3", new Response.Text(right ? "a" : "c"), 1));
                observations.add(new Observation(-1.5, 0.25, right ? 1 : 0));
            } else {
                eight.add(
                        answered(i + 1, "cross-entropy", "p=%0.25 q=#1", new Response.Text(i == 6 ? "1.386" : "9"), 2));
                observations.add(new Observation(-0.5, 0, i == 6 ? 1 : 0));
            }
        }

        List<Readiness> readiness = Report.on(eight, Scoring.PLAIN, TAXONOMY).readiness();
        assertThat(readiness.get(0)).isInstanceOfSatisfying(Readiness.Estimated.class, junior -> {
            assertThat(junior.probability())
                    .isEqualTo(new Ability(observations).above(Ability.cut(Level.JUNIOR)), within(1e-12));
            assertThat(junior.low()).isLessThan(junior.probability());
            assertThat(junior.high()).isGreaterThan(junior.probability()).isLessThan(1);
        });
        assertThat(readiness.get(1)).isEqualTo(new Readiness.Insufficient(Level.ENGINEER, 1));
    }

    private static Answered answered(int slot, String id, String draw, Response response, int points) {
        Variant variant = GENERATOR.render(question(id), Draw.parse(draw));
        return Answered.grade(slot, variant, 100 + slot, response, Optional.empty(), Scoring.PLAIN, points);
    }
}
