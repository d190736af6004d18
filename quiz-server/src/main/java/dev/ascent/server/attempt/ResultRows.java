package dev.ascent.server.attempt;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the rows of a result, those of each table in one trip to the database however many there are: at a deadline a whole
 * class waits for them. Each method belongs into the transaction that grades.
 */
@Singleton
class ResultRows {
    private static final String SET_TOPIC = "insert into attempt_topic (attempt_id, topic, questions, earned, possible)"
            + " values (?, ?, ?, ?, ?) on duplicate key update"
            + " questions = values(questions), earned = values(earned), possible = values(possible)";
    private static final String ADD_TO_TOTAL =
            "insert into quiz_topic_total (quiz_id, topic, attempts, earned, possible)"
                    + " values (?, ?, ?, ?, ?) on duplicate key update"
                    + " attempts = attempts + values(attempts), earned = earned + values(earned), possible = possible + values(possible)";

    private final JdbcOperations jdbc;

    ResultRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** How the question in a slot was answered: an outcome's id, and the points earned. */
    record Mark(int slot, String outcome, BigDecimal earned) {}

    /**
     * What an attempt adds to the totals of a topic of its quiz; may be negative.
     *
     * @param attempts 1 where it adds itself, 0 where it was counted already, -1 where it does not count any more
     * @param earned in points
     * @param possible in points
     */
    record Change(String topic, int attempts, BigDecimal earned, BigDecimal possible) {}

    /** Notes outcome and points at questions of an attempt. */
    void mark(long attempt, List<Mark> marks) {
        String update = "update attempt_slot set outcome = " + bySlot("outcome", marks) + ", earned = "
                + bySlot("earned", marks) + " where attempt_id = ?";
        jdbc.prepareStatement(update, statement -> {
            int parameter = 1;
            for (Mark mark : marks) {
                statement.setString(parameter++, mark.outcome());
            }
            for (Mark mark : marks) {
                statement.setBigDecimal(parameter++, mark.earned());
            }
            statement.setLong(parameter, attempt);
            return statement.executeUpdate();
        });
    }

    /** A statement for each number of questions, so that it is prepared once. */
    private static String bySlot(String column, List<Mark> marks) {
        return marks.stream()
                .map(mark -> " when " + mark.slot() + " then ?")
                .collect(Collectors.joining("", "case slot", " else " + column + " end"));
    }

    /** Sets how topics of attempts went. */
    void setTopics(List<TopicRow> rows) {
        batch(SET_TOPIC, rows, (statement, row) -> {
            statement.setLong(1, row.key().attemptId());
            statement.setString(2, row.key().topic());
            statement.setInt(3, row.questions());
            statement.setBigDecimal(4, row.earned());
            statement.setBigDecimal(5, row.possible());
        });
    }

    /** Adds to the totals of a quiz, in the order of {@code changes}. */
    void addToTotals(String quiz, List<Change> changes) {
        batch(ADD_TO_TOTAL, changes, (statement, change) -> {
            statement.setString(1, quiz);
            statement.setString(2, change.topic());
            statement.setInt(3, change.attempts());
            statement.setBigDecimal(4, change.earned());
            statement.setBigDecimal(5, change.possible());
        });
    }

    private <T> void batch(String insert, List<T> rows, Setter<T> setter) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(insert, statement -> {
            for (T row : rows) {
                setter.set(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Sets a statement's parameters to those of a row. */
    private interface Setter<T> {
        void set(PreparedStatement statement, T row) throws SQLException;
    }
}
