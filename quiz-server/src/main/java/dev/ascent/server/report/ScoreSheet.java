package dev.ascent.server.report;

import dev.ascent.server.ident.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scores of one quiz.
 *
 * @param quiz its id
 * @param title its title
 * @param attempts how many were graded
 * @param mean the mean share of the points, 0 to 1; empty where nothing was graded
 * @param bins how many attempts scored 0 to less than 5 per cent, 5 to less than 10, … 95 to 100: twenty numbers
 * @param topics the topics, each with the share of its points that was earned over all attempts
 * @param rows the newest attempts, at most {@value #ROWS}
 */
public record ScoreSheet(
        String quiz,
        String title,
        int attempts,
        Optional<Double> mean,
        List<Integer> bins,
        List<TopicTotal> topics,
        List<Row> rows) {
    /** The most attempts in one sheet. */
    public static final int ROWS = 200;

    /** Copies the lists. */
    public ScoreSheet {
        bins = List.copyOf(bins);
        topics = List.copyOf(topics);
        rows = List.copyOf(rows);
    }

    /** What was earned of a topic's points over all attempts; {@code share} is 0 to 1. */
    public record TopicTotal(String topic, String title, int attempts, BigDecimal earned, BigDecimal possible) {
        /** The share of the points that was earned, 0 to 1. */
        public double share() {
            return possible.signum() == 0 ? 0 : earned.doubleValue() / possible.doubleValue();
        }
    }

    /**
     * One attempt.
     *
     * @param topics by topic id, the share of its points that was earned, 0 to 1
     */
    public record Row(
            Id attempt, String candidate, Instant finishedAt, BigDecimal score, int max, Map<String, Double> topics) {
        /** Copies the topics. */
        public Row {
            topics = Map.copyOf(topics);
        }

        /** The share of the points that was earned, 0 to 1. */
        public double share() {
            return max == 0 ? 0 : score.doubleValue() / max;
        }
    }
}
