package dev.ascent.server.soak;

import dev.ascent.server.history.Answer;
import dev.ascent.server.ident.Id;
import dev.ascent.server.node.Settings;
import dev.ascent.server.soak.History.Slot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the database in the end, beside what people were told.
 *
 * @param lost answers that were acknowledged and are not there
 * @param invented answers that are there and nobody gave
 * @param repeated attempts that did not end exactly once and were not graded exactly once, and scores counted otherwise
 */
record Ledger(long lost, long invented, long repeated) {
    /** Nothing is wrong. */
    static final Ledger CLEAN = new Ledger(0, 0, 0);

    /** Compares the database with the history, when no node runs any more. */
    static Ledger of(Settings database, History history) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Map<Slot, Set<Answer>> stored = stored(statement);
            Set<Slot> slots = new HashSet<>(history.slots());
            slots.addAll(stored.keySet());
            long lost = 0;
            long invented = 0;
            for (Slot slot : slots) {
                Set<Answer> there = stored.getOrDefault(slot, Set.of());
                Set<Answer> sent = history.sent(slot);
                lost += history.acknowledged(slot).stream()
                        .filter(answer -> !there.contains(answer))
                        .count();
                invented +=
                        there.stream().filter(answer -> !sent.contains(answer)).count();
            }
            return new Ledger(lost, invented, repeated(statement));
        }
    }

    private static Map<Slot, Set<Answer>> stored(Statement statement) throws SQLException {
        Map<Slot, Set<Answer>> stored = new HashMap<>();
        try (ResultSet rows =
                statement.executeQuery("select attempt_id, slot, sequence, response from attempt_response")) {
            while (rows.next()) {
                Slot slot = new Slot(new Id(rows.getLong(1)).toString(), rows.getInt(2));
                // The responses of the small bank are numbers, stored as JSON strings.
                Answer answer = new Answer(rows.getLong(3), rows.getString(4).replace("\"", ""));
                stored.computeIfAbsent(slot, fresh -> new HashSet<>()).add(answer);
            }
        }
        return stored;
    }

    private static long repeated(Statement statement) throws SQLException {
        long attempts = count(statement, "select count(*) from attempt");
        long once = count(statement, "select count(*) from attempt where state = 'GRADED' and score is not null");
        long oddlyEnded = odd(statement, "'attempt.submit', 'attempt.expire'", attempts);
        long oddlyGraded = odd(statement, "'attempt.grade'", attempts);
        long counted = count(statement, "select coalesce(sum(attempts), 0) from quiz_score_bin");
        return (attempts - once) + oddlyEnded + oddlyGraded + Math.abs(attempts - counted);
    }

    /** How many attempts have not exactly one of these audit rows. */
    private static long odd(Statement statement, String deeds, long attempts) throws SQLException {
        return attempts
                - count(
                        statement,
                        "select count(*) from (select subject from audit_entry where deed in (" + deeds
                                + ") group by subject having count(*) = 1) once");
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
