package dev.ascent.server.attempt;

import dev.ascent.core.feedback.AttemptScore;
import dev.ascent.core.feedback.TopicScore;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps up what dashboards read as results come and change. What a result counted until now is taken from what is stored,
 * never from grading it again: today's grader may judge otherwise than the one that wrote it.
 */
@Singleton
class Rollups {
    private static final int BINS = 20;

    private final TopicRepository topics;
    private final ResultRows rows;

    Rollups(TopicRepository topics, ResultRows rows) {
        this.topics = topics;
        this.rows = rows;
    }

    /** Adds the first result of an attempt, or puts a newer one in the place of the stored one. */
    void put(AttemptRow row, AttemptScore score) {
        Map<String, TopicRow> stored = row.score() == null
                ? Map.of()
                : topics.of(row.id()).stream()
                        .collect(Collectors.toMap(topic -> topic.key().topic(), topic -> topic));
        // In the order of topics, so that two gradings at once never wait for each other in a circle.
        SortedMap<String, TopicRow> now = new TreeMap<>();
        score.topics().forEach(topic -> now.put(topic.topic().id(), topicRow(row, topic)));
        SortedSet<String> touched = new TreeSet<>(stored.keySet());
        touched.addAll(now.keySet());
        stored.keySet().stream()
                .filter(topic -> !now.containsKey(topic))
                .forEach(topic -> topics.remove(row.id(), topic));
        rows.setTopics(List.copyOf(now.values()));
        if (row.quizId().equals(CustomQuiz.ID)) {
            return;
        }
        rows.addToTotals(
                row.quizId(),
                touched.stream()
                        .map(topic -> change(
                                topic, Optional.ofNullable(stored.get(topic)), Optional.ofNullable(now.get(topic))))
                        .toList());
        moveBetweenBins(row, score);
    }

    private static TopicRow topicRow(AttemptRow row, TopicScore score) {
        return new TopicRow(new TopicKey(row.id(), score.topic().id()), score.questions(), score.right(), score.max());
    }

    private static ResultRows.Change change(String topic, Optional<TopicRow> before, Optional<TopicRow> after) {
        return new ResultRows.Change(
                topic,
                (after.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0),
                orZero(after, TopicRow::earned).subtract(orZero(before, TopicRow::earned)),
                orZero(after, TopicRow::possible).subtract(orZero(before, TopicRow::possible)));
    }

    private static BigDecimal orZero(Optional<TopicRow> topic, Function<TopicRow, BigDecimal> points) {
        return topic.map(points).orElse(BigDecimal.ZERO);
    }

    /** The lower bin first, for the same reason. An attempt of which nothing counts yet is in none. */
    private void moveBetweenBins(AttemptRow row, AttemptScore score) {
        List<Counted> moves = new ArrayList<>();
        if (row.score() != null && row.maxPoints() > 0) {
            moves.add(new Counted(share(row.score(), row.maxPoints()), -1));
        }
        if (score.max().signum() > 0) {
            moves.add(new Counted(share(score.earned(), score.max().intValueExact()), 1));
        }
        moves.sort(Comparator.comparingInt(Counted::bin));
        moves.forEach(
                one -> topics.addToBin(row.quizId(), one.bin(), row.title(), one.attempts, one.attempts * one.share));
    }

    private static double share(BigDecimal score, int max) {
        return Math.clamp(score.doubleValue() / max, 0, 1);
    }

    /** An attempt with a share of its points, counted once more (1) or once less (−1). */
    private record Counted(double share, int attempts) {
        int bin() {
            return Math.min(BINS - 1, (int) Math.floor(share * BINS));
        }
    }
}
