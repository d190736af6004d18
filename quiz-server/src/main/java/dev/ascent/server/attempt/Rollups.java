package dev.ascent.server.attempt;

import dev.ascent.core.feedback.Report;
import dev.ascent.core.feedback.TopicScore;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps up what dashboards read as results come and change. What a result counted until now is taken from what is stored,
 * never from grading it again: today's grader may judge otherwise than the one that wrote it.
 */
@Singleton
class Rollups {
    private static final int BINS = 20;

    private final TopicRepository topics;

    Rollups(TopicRepository topics) {
        this.topics = topics;
    }

    /** Adds the first result of an attempt, or puts a newer one in the place of the stored one. */
    void put(AttemptRow row, Report report) {
        boolean counts = !row.quizId().equals(CustomQuiz.ID);
        Map<String, TopicRow> stored = topics.of(row.id()).stream()
                .collect(Collectors.toMap(topic -> topic.key().topic(), topic -> topic));
        Map<String, TopicScore> scores = report.topics().stream()
                .collect(Collectors.toMap(score -> score.topic().id(), score -> score));
        // In the order of topics, so that two gradings at once never wait for each other in a circle.
        Map<String, Optional<TopicScore>> changes = new TreeMap<>();
        stored.keySet().forEach(topic -> changes.put(topic, Optional.empty()));
        scores.forEach((topic, score) -> changes.put(topic, Optional.of(score)));
        changes.forEach((topic, score) -> {
            write(row, topic, score);
            if (counts) {
                addToTotal(row, topic, Optional.ofNullable(stored.get(topic)), score);
            }
        });
        if (counts) {
            if (row.score() != null) {
                addToBin(row, row.score(), row.maxPoints(), -1);
            }
            addToBin(row, report.score(), report.max().intValueExact(), 1);
        }
    }

    private void write(AttemptRow row, String topic, Optional<TopicScore> score) {
        score.ifPresentOrElse(
                now -> topics.set(row.id(), topic, now.questions(), now.right(), now.max()),
                () -> topics.remove(row.id(), topic));
    }

    private void addToTotal(AttemptRow row, String topic, Optional<TopicRow> before, Optional<TopicScore> after) {
        BigDecimal earned = after.map(TopicScore::right)
                .orElse(BigDecimal.ZERO)
                .subtract(before.map(TopicRow::earned).orElse(BigDecimal.ZERO));
        BigDecimal possible = after.map(TopicScore::max)
                .orElse(BigDecimal.ZERO)
                .subtract(before.map(TopicRow::possible).orElse(BigDecimal.ZERO));
        int attempts = (after.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0);
        topics.addToTotal(row.quizId(), topic, attempts, earned, possible);
    }

    private void addToBin(AttemptRow row, BigDecimal score, int max, int attempts) {
        double share = Math.clamp(score.doubleValue() / Math.max(1, max), 0, 1);
        int bin = Math.min(BINS - 1, (int) Math.floor(share * BINS));
        topics.addToBin(row.quizId(), bin, row.title(), attempts, attempts * share);
    }
}
