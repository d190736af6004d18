package dev.ascent.server.report;

import dev.ascent.server.ident.Id;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rollups that grading maintains. */
@Singleton
final class ScoreStore {

    List<Bin> bins(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select quiz_id, bin, title, attempts, share_sum from quiz_score_bin order by quiz_id, bin");
                ResultSet rows = statement.executeQuery()) {
            List<Bin> bins = new ArrayList<>();
            while (rows.next()) {
                bins.add(new Bin(
                        rows.getString(1), rows.getInt(2), rows.getString(3), rows.getInt(4), rows.getDouble(5)));
            }
            return bins;
        }
    }

    List<ScoreSheet.TopicTotal> topics(Connection connection, String quiz, Map<String, String> titles)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select topic, attempts, earned, possible from quiz_topic_total where quiz_id = ? order by topic")) {
            statement.setString(1, quiz);
            List<ScoreSheet.TopicTotal> topics = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String topic = rows.getString(1);
                    topics.add(new ScoreSheet.TopicTotal(
                            topic,
                            titles.getOrDefault(topic, topic),
                            rows.getInt(2),
                            rows.getBigDecimal(3),
                            rows.getBigDecimal(4)));
                }
            }
            return topics;
        }
    }

    /** The newest graded attempts of a quiz with their candidates' names, without topics. */
    List<ScoreSheet.Row> rows(Connection connection, String quiz, int limit) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select a.id, p.name, a.finished_at, a.score, a.max_points from attempt a"
                        + " join account p on p.id = a.account_id where a.quiz_id = ? and a.state = 'GRADED'"
                        + " order by a.finished_at desc, a.id desc limit ?")) {
            statement.setString(1, quiz);
            statement.setInt(2, limit);
            List<ScoreSheet.Row> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new ScoreSheet.Row(
                            new Id(rows.getLong(1)),
                            rows.getString(2),
                            rows.getTimestamp(3).toInstant(),
                            rows.getBigDecimal(4).stripTrailingZeros(),
                            rows.getInt(5),
                            Map.of()));
                }
            }
            return found;
        }
    }

    /** The share of each topic's points in one attempt. */
    Map<String, Double> shares(Connection connection, Id attempt) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select topic, earned, possible from attempt_topic where attempt_id = ?")) {
            statement.setLong(1, attempt.number());
            Map<String, Double> shares = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    double possible = rows.getDouble(3);
                    shares.put(rows.getString(1), possible == 0 ? 0 : rows.getDouble(2) / possible);
                }
            }
            return shares;
        }
    }

    /** How many attempts of a quiz fell into a bin. */
    record Bin(String quiz, int bin, String title, int attempts, double shareSum) {}
}
