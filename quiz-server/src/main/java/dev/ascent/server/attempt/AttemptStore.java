package dev.ascent.server.attempt;

import dev.ascent.server.ident.Id;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of attempts, their slots and responses. Every method works in the transaction of its connection. */
@Singleton
final class AttemptStore {
    private static final String COLUMNS =
            "select a.id, a.account_id, a.quiz_id, a.title, a.blueprint_fingerprint, a.seed,"
                    + " a.state, a.current_slot, a.max_points, a.started_at, a.deadline_at, a.finished_at, a.score, a.receipt,"
                    + " a.receipt_code from attempt a ";

    private final ResponseJson json;

    AttemptStore(ResponseJson json) {
        this.json = json;
    }

    /** Makes the starts of one person wait for each other, until the transaction ends. */
    void lockAccount(Connection connection, Id account) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from account where id = ? for update")) {
            statement.setLong(1, account.number());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
            }
        }
    }

    /** The open attempt of this quiz that the person has. */
    Optional<AttemptRow> open(Connection connection, Id account, String openQuiz) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "where a.account_id = ? and a.open_quiz = ?")) {
            statement.setLong(1, account.number());
            statement.setString(2, openQuiz);
            return attempts(statement).stream().findFirst();
        }
    }

    Optional<AttemptRow> find(Connection connection, Id attempt) throws SQLException {
        return find(connection, attempt, "where a.id = ?");
    }

    /** The attempt, locked until the transaction ends. */
    Optional<AttemptRow> lock(Connection connection, Id attempt) throws SQLException {
        return find(connection, attempt, "where a.id = ? for update");
    }

    private Optional<AttemptRow> find(Connection connection, Id attempt, String where) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + where)) {
            statement.setLong(1, attempt.number());
            return attempts(statement).stream().findFirst();
        }
    }

    /** A person's attempts, newest first. */
    List<AttemptRow> history(Connection connection, Id account, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                COLUMNS + "where a.account_id = ? order by a.started_at desc, a.id desc limit ?")) {
            statement.setLong(1, account.number());
            statement.setInt(2, limit);
            return attempts(statement);
        }
    }

    void insert(Connection connection, AttemptRow row, String openQuiz, String blueprintText) throws SQLException {
        String insert =
                "insert into attempt (id, account_id, quiz_id, title, blueprint_fingerprint, blueprint_text, seed,"
                        + " state, open_quiz, current_slot, max_points, started_at, deadline_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, row.id());
            statement.setLong(2, row.accountId());
            statement.setString(3, row.quizId());
            statement.setString(4, row.title());
            statement.setString(5, row.blueprintFingerprint());
            statement.setString(6, blueprintText);
            statement.setLong(7, row.seed());
            statement.setString(8, row.state().name());
            statement.setString(9, openQuiz);
            statement.setInt(10, row.currentSlot());
            statement.setInt(11, row.maxPoints());
            statement.setTimestamp(12, Timestamp.from(row.startedAt()));
            statement.setTimestamp(13, Timestamp.from(row.deadlineAt()));
            statement.executeUpdate();
        }
    }

    void insertSlots(Connection connection, long attempt, List<SlotRow> slots) throws SQLException {
        String insert = "insert into attempt_slot (attempt_id, slot, question_id, question_version, variant_seed, draw,"
                + " points, flagged) values (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (SlotRow slot : slots) {
                statement.setLong(1, attempt);
                statement.setInt(2, slot.slot());
                statement.setString(3, slot.questionId());
                statement.setInt(4, slot.questionVersion());
                statement.setLong(5, slot.variantSeed());
                statement.setString(6, slot.draw());
                statement.setInt(7, slot.points());
                statement.setBoolean(8, slot.flagged());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The questions of an attempt, in their order. */
    List<SlotRow> slots(Connection connection, long attempt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select slot, question_id, question_version, variant_seed, draw, points, flagged, earned"
                        + " from attempt_slot where attempt_id = ? order by slot")) {
            statement.setLong(1, attempt);
            return slots(statement);
        }
    }

    /** One question of an attempt. */
    Optional<SlotRow> slot(Connection connection, long attempt, int slot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select slot, question_id, question_version, variant_seed, draw, points, flagged, earned"
                        + " from attempt_slot where attempt_id = ? and slot = ?")) {
            statement.setLong(1, attempt);
            statement.setInt(2, slot);
            return slots(statement).stream().findFirst();
        }
    }

    /** The answer that counts for each slot that has one. */
    Map<Integer, SavedResponse> responses(Connection connection, long attempt) throws SQLException {
        // In order of sequence: the highest comes last and stays.
        try (PreparedStatement statement = connection.prepareStatement(
                "select slot, sequence, response, saved_at from attempt_response r where attempt_id = ? and sequence ="
                        + " (select max(sequence) from attempt_response n where n.attempt_id = r.attempt_id and n.slot ="
                        + " r.slot) order by slot")) {
            statement.setLong(1, attempt);
            Map<Integer, SavedResponse> responses = new LinkedHashMap<>();
            for (SavedResponse response : savedResponses(statement)) {
                responses.put(response.slot(), response);
            }
            return responses;
        }
    }

    /** The answer with the highest sequence of one slot. */
    Optional<SavedResponse> newest(Connection connection, long attempt, int slot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select slot, sequence, response, saved_at"
                + " from attempt_response where attempt_id = ? and slot = ? order by sequence desc limit 1")) {
            statement.setLong(1, attempt);
            statement.setInt(2, slot);
            return savedResponses(statement).stream().findFirst();
        }
    }

    void insert(Connection connection, long attempt, SavedResponse response) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into attempt_response (attempt_id, slot, sequence, response, saved_at) values (?, ?, ?, ?, ?)")) {
            statement.setLong(1, attempt);
            statement.setInt(2, response.slot());
            statement.setLong(3, response.sequence());
            statement.setString(4, json.text(response.response()));
            statement.setTimestamp(5, Timestamp.from(response.savedAt()));
            statement.executeUpdate();
        }
    }

    /**
     * Notes a save, and locks the attempt until the transaction ends, so that a save and a submit wait for each other.
     * False where the attempt takes no answers any more.
     */
    boolean noteSave(Connection connection, Id attempt, Id account, Instant now, Instant earliestDeadline)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update attempt set last_saved_at = ? where id = ? and account_id = ? and state = 'IN_PROGRESS'"
                        + " and deadline_at >= ?")) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setLong(2, attempt.number());
            statement.setLong(3, account.number());
            statement.setTimestamp(4, Timestamp.from(earliestDeadline));
            return statement.executeUpdate() == 1;
        }
    }

    /** Ends an open attempt; false where it had ended before. */
    boolean end(Connection connection, Id attempt, Instant finishedAt) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update attempt set state = 'SUBMITTED', open_quiz = null, finished_at = ?"
                        + " where id = ? and state = 'IN_PROGRESS'")) {
            statement.setTimestamp(1, Timestamp.from(finishedAt));
            statement.setLong(2, attempt.number());
            return statement.executeUpdate() == 1;
        }
    }

    /** Open attempts with a deadline before {@code before} that no other node is ending, locked. */
    List<AttemptRow> overdue(Connection connection, Instant before, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS
                + "where a.state = 'IN_PROGRESS' and a.deadline_at < ? order by a.deadline_at limit ?"
                + " for update skip locked")) {
            statement.setTimestamp(1, Timestamp.from(before));
            statement.setInt(2, limit);
            return attempts(statement);
        }
    }

    /** Attempts that have ended and are not graded. */
    List<Id> ungraded(Connection connection, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select id from attempt where state = 'SUBMITTED' order by deadline_at limit ?")) {
            statement.setInt(1, limit);
            List<Id> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(new Id(rows.getLong(1)));
                }
            }
            return ids;
        }
    }

    /** Where the candidate is, and whether a slot is flagged; false where the attempt is not theirs or not open. */
    boolean place(Connection connection, Id attempt, Id account, int slot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update attempt set current_slot = ? where id = ? and account_id = ? and state = 'IN_PROGRESS'")) {
            statement.setInt(1, slot);
            statement.setLong(2, attempt.number());
            statement.setLong(3, account.number());
            return statement.executeUpdate() == 1;
        }
    }

    /** Marks a slot to come back to, or takes the mark off. */
    void flag(Connection connection, Id attempt, int slot, boolean flagged) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update attempt_slot set flagged = ? where attempt_id = ? and slot = ?")) {
            statement.setBoolean(1, flagged);
            statement.setLong(2, attempt.number());
            statement.setInt(3, slot);
            statement.executeUpdate();
        }
    }

    private static List<AttemptRow> attempts(PreparedStatement statement) throws SQLException {
        List<AttemptRow> attempts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                attempts.add(new AttemptRow(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getLong(6),
                        AttemptState.valueOf(rows.getString(7)),
                        rows.getInt(8),
                        rows.getInt(9),
                        rows.getTimestamp(10).toInstant(),
                        rows.getTimestamp(11).toInstant(),
                        instant(rows.getTimestamp(12)),
                        points(rows.getBigDecimal(13)),
                        Optional.ofNullable(rows.getString(14)),
                        Optional.ofNullable(rows.getString(15))));
            }
        }
        return attempts;
    }

    private static List<SlotRow> slots(PreparedStatement statement) throws SQLException {
        List<SlotRow> slots = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                slots.add(new SlotRow(
                        rows.getInt(1),
                        rows.getString(2),
                        rows.getInt(3),
                        rows.getLong(4),
                        rows.getString(5),
                        rows.getInt(6),
                        rows.getBoolean(7),
                        points(rows.getBigDecimal(8))));
            }
        }
        return slots;
    }

    private List<SavedResponse> savedResponses(PreparedStatement statement) throws SQLException {
        List<SavedResponse> responses = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                responses.add(new SavedResponse(
                        rows.getInt(1),
                        rows.getLong(2),
                        json.parse(rows.getString(3)),
                        rows.getTimestamp(4).toInstant()));
            }
        }
        return responses;
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? Optional.empty() : Optional.of(timestamp.toInstant());
    }

    /** Points without the zeros that the column's scale adds. */
    private static Optional<BigDecimal> points(@Nullable BigDecimal number) {
        return number == null ? Optional.empty() : Optional.of(number.stripTrailingZeros());
    }
}
