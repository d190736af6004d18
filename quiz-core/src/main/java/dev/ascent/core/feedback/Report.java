package dev.ascent.core.feedback;

import dev.ascent.core.grade.Scoring;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.psychometrics.Interval;
import dev.ascent.core.question.Area;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Taxonomy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a graded attempt says about the candidate.
 *
 * @param score          the points earned, as the quiz's scoring sums them up
 * @param topics         in the order of first appearance in the form
 * @param areas          those of the topics, in the taxonomy's order
 * @param misconceptions most frequent first
 * @param readiness      for each level, lowest first
 * @param studyPlan      what to study next, most urgent first; empty if nothing was below what is expected
 * @param calibration    how certainty and success agree; empty where the quiz doesn't ask for certainty
 */
public record Report(
        BigDecimal score,
        BigDecimal max,
        List<TopicScore> topics,
        List<AreaScore> areas,
        List<MisconceptionCount> misconceptions,
        List<Readiness> readiness,
        List<Advice> studyPlan,
        Optional<ConfidenceCalibration> calibration) {

    /**
     * Reports on the answers of one attempt; those that await a person's scoring are left out.
     *
     * @param scoring  by which the answers were marked
     * @param taxonomy names the areas and knows how topics are studied; the answers' topics may be missing from it
     */
    public static Report on(List<Answered> given, Scoring scoring, Taxonomy taxonomy) {
        List<Answered> answers = given.stream().filter(Answered::counts).toList();
        AttemptScore score = AttemptScore.of(answers, scoring);
        return new Report(
                score.earned(),
                score.max(),
                score.topics(),
                areas(score.topics(), taxonomy),
                misconceptions(answers),
                ReadinessEstimator.estimate(answers, taxonomy),
                StudyPlan.from(score.topics(), answers, taxonomy),
                scoring.asksConfidence() ? Optional.of(ConfidenceCalibration.of(answers)) : Optional.empty());
    }

    private static List<AreaScore> areas(List<TopicScore> topics, Taxonomy taxonomy) {
        List<AreaScore> areas = new ArrayList<>();
        for (Area area : taxonomy.areas()) {
            List<TopicScore> within = topics.stream()
                    .filter(score -> score.topic().area().equals(area.id()))
                    .toList();
            if (!within.isEmpty()) {
                areas.add(area(area, within));
            }
        }
        return areas;
    }

    private static AreaScore area(Area area, List<TopicScore> topics) {
        BigDecimal score = topics.stream().map(TopicScore::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal right = topics.stream().map(TopicScore::right).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal max = topics.stream().map(TopicScore::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        int questions = topics.stream().mapToInt(TopicScore::questions).sum();
        Interval interval = AttemptScore.interval(right, max, questions);
        return new AreaScore(area, score, right, max, questions, interval.low(), interval.high());
    }

    private static List<MisconceptionCount> misconceptions(List<Answered> answers) {
        // Ids are of their question: only one that says the same elsewhere is the same belief.
        Map<Misconception, MisconceptionCount> counts = new LinkedHashMap<>();
        for (Answered answer : answers) {
            if (answer.verdict() instanceof Verdict.Graded graded) {
                for (Misconception misconception : graded.misconceptions()) {
                    counts.merge(
                            misconception,
                            new MisconceptionCount(misconception, List.of(answer.slot())),
                            MisconceptionCount::plus);
                }
            }
        }
        return counts.values().stream()
                .sorted((a, b) -> b.slots().size() - a.slots().size())
                .toList();
    }
}
