package dev.ascent.server.report;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the questions of a quiz's newest graded attempts were answered. Each query is one statement, however many
 * attempts there are, and reads those attempts' rows alone. Past the repositories, which take several times as long over tens
 * of thousands of rows.
 */
@Singleton
class ItemRows {
    /** The newest attempts, from the index of the quiz's scores. */
    private static final String NEWEST = " from (select id, scoring, finished_at from attempt where quiz_id = ?"
            + " and state = 'GRADED' order by finished_at desc, id desc limit ?) a";

    private static final String SITTINGS = "select a.id, a.scoring" + NEWEST + " order by a.finished_at, a.id";

    private static final String SLOTS =
            "select s.attempt_id, s.slot, s.question_id, s.question_version, s.points, s.outcome, s.earned" + NEWEST
                    + " join attempt_slot s on s.attempt_id = a.id";

    /** The answers that count. */
    private static final String ANSWERED = NEWEST + " join attempt_slot s on s.attempt_id = a.id"
            + " join attempt_response r on r.attempt_id = s.attempt_id and r.slot = s.slot and r.sequence ="
            + " (select max(n.sequence) from attempt_response n where n.attempt_id = s.attempt_id and n.slot = s.slot)";

    private static final String ANSWERS = "select s.attempt_id, s.question_id, s.question_version, s.draw, r.response"
            + ANSWERED + " where s.question_id in (";

    private static final String STATED =
            "select s.attempt_id, s.slot, r.confidence" + ANSWERED + " where s.outcome = 'partly'";

    private final TransactionOperations<Connection> transactions;

    ItemRows(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** What statistics are about: a version of a question. */
    record Item(String question, int version) {}

    /** A graded attempt, and how its answers became points. */
    record Sitting(long attempt, String scoring) {}

    /** How a question of an attempt was graded. */
    record Slot(long attempt, int slot, Item item, int points, String outcome, BigDecimal earned) {}

    /** An answer, with the draw that says what was shown. */
    record Answer(long attempt, Item item, String draw, String response) {}

    /** How sure a candidate was; null where that was not said. */
    record Stated(long attempt, int slot, @Nullable String confidence) {}

    /** The attempts, in the order in which they were finished. */
    List<Sitting> sittings(String quiz, int most) {
        return read(SITTINGS, row -> new Sitting(row.getLong(1), row.getString(2)), quiz, most);
    }

    /** How their questions were graded. */
    List<Slot> slots(String quiz, int most) {
        return read(
                SLOTS,
                row -> new Slot(
                        row.getLong(1),
                        row.getInt(2),
                        new Item(row.getString(3), row.getInt(4)),
                        row.getInt(5),
                        row.getString(6),
                        row.getBigDecimal(7)),
                quiz,
                most);
    }

    /** What was answered to some questions, at least one. */
    List<Answer> answers(String quiz, int most, List<String> questions) {
        return read(
                ANSWERS + String.join(", ", Collections.nCopies(questions.size(), "?")) + ")",
                row -> new Answer(
                        row.getLong(1), new Item(row.getString(2), row.getInt(3)), row.getString(4), row.getString(5)),
                Stream.concat(Stream.of(quiz, most), questions.stream()).toArray());
    }

    /** How sure their candidates were of answers that are partly right. */
    List<Stated> stated(String quiz, int most) {
        return read(STATED, row -> new Stated(row.getLong(1), row.getInt(2), row.getString(3)), quiz, most);
    }

    private <T> List<T> read(String query, Reader<T> reader, Object... parameters) {
        return transactions.executeRead(transaction -> {
            try (PreparedStatement statement = transaction.getConnection().prepareStatement(query)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                List<T> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(reader.read(result));
                    }
                }
                return rows;
            }
        });
    }

    /** Makes something of a row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
