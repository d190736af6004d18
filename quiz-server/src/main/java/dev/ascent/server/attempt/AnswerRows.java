package dev.ascent.server.attempt;

import io.micronaut.context.annotation.Property;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows that saves of many people lock and write, in as few trips to the database as they can share. */
@Singleton
class AnswerRows {
    /** There is a statement for each number of rows, kept prepared; a longer one saves little more. */
    private static final int MOST = 16;

    /**
     * The longest answer, in characters, that shares a statement. MySQL takes an answer for a text of at most 65,535 bytes where
     * it prepares such a statement anew, as after a change of the table.
     */
    static final int LONGEST = 16_000;

    private static final String COLUMNS =
            "insert into attempt_response (attempt_id, slot, sequence, response, confidence, saved_at) ";
    private static final String UNLESS_NEWER = "select ?, ?, ?, ?, ?, ? from (select 1) one"
            + " where not exists (select 1 from attempt_response"
            + " where attempt_id = ? and slot = ? and sequence >= ?)";

    private final JdbcOperations jdbc;
    private final int rowsAtOnce;

    AnswerRows(JdbcOperations jdbc, @Property(name = "datasources.default.url") String url) {
        this.jdbc = jdbc;
        // The embedded database is no trip away, and can't tell the types of a longer statement's parameters.
        this.rowsAtOnce = url.startsWith("jdbc:h2:") ? 1 : MOST;
    }

    /** An attempt that takes answers, and whose it is. */
    record Open(long attempt, long account) {}

    /**
     * Locks attempts until the transaction ends, so that a save and a submit wait for each other.
     *
     * @param attempts each once
     * @return those that take answers and that nobody else has locked
     */
    Set<Open> lockOpen(List<Long> attempts, Instant earliestDeadline) {
        Set<Open> locked = new HashSet<>();
        for (int from = 0; from < attempts.size(); from += MOST) {
            List<Long> some = attempts.subList(from, Math.min(from + MOST, attempts.size()));
            // The last stands there again up to a power of two, which keeps the statements few.
            int places = Integer.highestOneBit(2 * some.size() - 1);
            String query = "select id, account_id from attempt where id in ("
                    + String.join(", ", Collections.nCopies(places, "?"))
                    + ") and state = 'IN_PROGRESS' and deadline_at >= ? for update skip locked";
            jdbc.prepareStatement(query, statement -> {
                for (int place = 0; place < places; place++) {
                    statement.setLong(place + 1, some.get(Math.min(place, some.size() - 1)));
                }
                statement.setObject(places + 1, utc(earliestDeadline));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        locked.add(new Open(rows.getLong(1), rows.getLong(2)));
                    }
                }
                return true;
            });
        }
        return locked;
    }

    /**
     * Adds each of these answers unless one to its question with its sequence or a higher one is there. Only in a transaction
     * that holds the attempts' locks, or two could find none there.
     *
     * @param answers at most one to each question
     * @return those that may not have been added; the others were
     */
    Set<ResponseRow> addNewest(List<ResponseRow> answers) {
        Set<ResponseRow> unsure = new HashSet<>();
        for (int from = 0; from < answers.size(); from += rowsAtOnce) {
            List<ResponseRow> some = answers.subList(from, Math.min(from + rowsAtOnce, answers.size()));
            if (add(some) < some.size()) {
                unsure.addAll(some);
            }
        }
        return unsure;
    }

    private int add(List<ResponseRow> answers) {
        String insert = COLUMNS + String.join(" union all ", Collections.nCopies(answers.size(), UNLESS_NEWER));
        return jdbc.prepareStatement(insert, statement -> {
            int parameter = 1;
            for (ResponseRow answer : answers) {
                parameter = set(statement, parameter, answer);
            }
            return statement.executeUpdate();
        });
    }

    /** Sets the parameters of one answer from {@code first} on; returns the one after them. */
    private static int set(PreparedStatement statement, int first, ResponseRow answer) throws SQLException {
        ResponseKey key = answer.key();
        int parameter = first;
        statement.setLong(parameter++, key.attemptId());
        statement.setInt(parameter++, key.slot());
        statement.setLong(parameter++, key.sequence());
        statement.setString(parameter++, answer.response());
        statement.setString(parameter++, answer.confidence());
        statement.setObject(parameter++, utc(answer.savedAt()));
        statement.setLong(parameter++, key.attemptId());
        statement.setInt(parameter++, key.slot());
        statement.setLong(parameter++, key.sequence());
        return parameter;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
