package dev.ascent.core.feedback;

import dev.ascent.core.grade.Scoring;
import dev.ascent.core.psychometrics.Interval;
import dev.ascent.core.question.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a graded attempt earned: the part of a {@link Report} that is stored.
 *
 * @param earned in points, as the quiz's scoring sums them up; below 0 only where the scoring lets it be
 * @param max    the points of the answers that count
 * @param topics in the order of first appearance in the form
 */
public record AttemptScore(BigDecimal earned, BigDecimal max, List<TopicScore> topics) {

    /** Copies the topics. */
    public AttemptScore {
        topics = List.copyOf(topics);
    }

    /**
     * Sums up the answers of one attempt; those that await a person's scoring are left out.
     *
     * @param scoring by which the answers were marked
     */
    public static AttemptScore of(List<Answered> given, Scoring scoring) {
        List<Answered> answers = given.stream().filter(Answered::counts).toList();
        return new AttemptScore(
                earned(answers, scoring),
                BigDecimal.valueOf(answers.stream().mapToInt(Answered::points).sum()),
                topics(answers));
    }

    /** Returns the sum of the points earned, below 0 only where the scoring lets it be. */
    static BigDecimal earned(List<Answered> answers, Scoring scoring) {
        BigDecimal sum = sum(answers, Answered::earned);
        return scoring.belowZero() ? sum : sum.max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<Answered> answers, Function<Answered, BigDecimal> points) {
        return answers.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<TopicScore> topics(List<Answered> answers) {
        // By id: questions may have been read with taxonomies of different days.
        Map<String, List<Answered>> byTopic = new LinkedHashMap<>();
        for (Answered answer : answers) {
            byTopic.computeIfAbsent(answer.variant().question().topic().id(), topic -> new ArrayList<>())
                    .add(answer);
        }
        return byTopic.values().stream()
                .map(within -> topic(within.getFirst().variant().question().topic(), within))
                .toList();
    }

    private static TopicScore topic(Topic topic, List<Answered> answers) {
        BigDecimal right = sum(answers, Answered::right);
        BigDecimal max =
                BigDecimal.valueOf(answers.stream().mapToInt(Answered::points).sum());
        Interval interval = interval(right, max, answers.size());
        return new TopicScore(
                topic, sum(answers, Answered::earned), right, max, answers.size(), interval.low(), interval.high());
    }

    /** Returns the interval of the share that was right, by Wilson, over n at least 1 questions. */
    static Interval interval(BigDecimal right, BigDecimal max, int n) {
        double share = max.signum() == 0 ? 0 : Math.clamp(right.doubleValue() / max.doubleValue(), 0, 1);
        return Interval.wilson(share, n);
    }
}
