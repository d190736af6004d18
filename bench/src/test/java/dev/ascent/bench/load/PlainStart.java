package dev.ascent.bench.load;

import dev.ascent.server.account.Person;
import dev.ascent.server.ident.Id;
import dev.ascent.server.ident.IdSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The floor of a start: the transaction that writes an attempt with its questions, by plain JDBC. What is written is a copy of
 * an attempt that the service started, but for the ids; nothing is drawn, made or read again.
 */
final class PlainStart {
    private static final String ATTEMPTS = "select * from attempt where id = ?";
    private static final String SLOTS = "select * from attempt_slot where attempt_id = ?";
    private static final String DEEDS = "select * from audit_entry where subject = ?";
    private static final String LOCK = "select id from account where id = ? for update";
    private static final String OPEN = "select * from attempt where account_id = ? and open_quiz = ?";

    private final DataSource pool;
    private final IdSource ids;
    private final Table attempt;
    private final Table slots;
    private final Table deed;

    /** Copies the attempt {@code original}. */
    PlainStart(DataSource pool, IdSource ids, Id original) throws SQLException {
        this.pool = pool;
        this.ids = ids;
        try (Connection connection = pool.getConnection()) {
            attempt = Table.read(connection, "attempt", ATTEMPTS, original.number());
            slots = Table.read(connection, "attempt_slot", SLOTS, original.number());
            deed = Table.read(connection, "audit_entry", DEEDS, "attempt/" + original);
        }
    }

    /** Writes an attempt of this person. */
    void start(Person person) throws SQLException {
        Id id = ids.next();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                refuseSecond(connection, person);
                attempt.write(
                        connection,
                        List.of("id", "account_id"),
                        List.of(id.number(), person.id().number()));
                slots.write(connection, List.of("attempt_id"), List.of(id.number()));
                deed.write(
                        connection,
                        List.of("id", "actor_id", "subject"),
                        List.of(ids.next().number(), person.id().number(), "attempt/" + id));
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void refuseSecond(Connection connection, Person person) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            lock.setLong(1, person.id().number());
            lock.executeQuery().close();
            open.setLong(1, person.id().number());
            open.setObject(2, attempt.rows().getFirst().get(attempt.columns().indexOf("open_quiz")));
            try (ResultSet rows = open.executeQuery()) {
                if (rows.next()) {
                    throw new SQLException("an attempt is open");
                }
            }
        }
    }

    /** Rows to copy. */
    private record Table(String insert, List<String> columns, List<List<Object>> rows) {

        static Table read(Connection connection, String name, String select, Object key) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(select)) {
                statement.setObject(1, key);
                try (ResultSet found = statement.executeQuery()) {
                    List<String> columns = new ArrayList<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        columns.add(found.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
                    }
                    List<List<Object>> rows = new ArrayList<>();
                    while (found.next()) {
                        List<Object> row = new ArrayList<>();
                        for (String column : columns) {
                            row.add(column.endsWith("_at") ? found.getTimestamp(column) : found.getString(column));
                        }
                        rows.add(row);
                    }
                    String insert = "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                            + "?, ".repeat(columns.size() - 1) + "?)";
                    return new Table(insert, columns, rows);
                }
            }
        }

        /** Inserts copies with other values in these columns. */
        void write(Connection connection, List<String> changed, List<?> values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (List<Object> row : rows) {
                    for (int column = 0; column < columns.size(); column++) {
                        int change = changed.indexOf(columns.get(column));
                        statement.setObject(column + 1, change < 0 ? row.get(column) : values.get(change));
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }
}
