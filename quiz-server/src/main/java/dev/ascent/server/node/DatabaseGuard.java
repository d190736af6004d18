package dev.ascent.server.node;

import io.micronaut.context.annotation.Context;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Reads back, before anything is served, that the database keeps what it acknowledges.
 *
 * <p>The embedded database writes a commit out before it returns only with {@code WRITE_DELAY} 0; any other value loses
 * acknowledged answers when the process is killed.
 */
@Context
final class DatabaseGuard {

    DatabaseGuard(DataSource dataSource, DataSourceResolver resolver) {
        try (Connection connection = resolver.resolve(dataSource).getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new StartFault("The database does not accept the isolation READ COMMITTED. Nothing was changed.");
            }
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                checkWriteDelay(statement);
            } else {
                checkMysql(statement);
            }
        } catch (SQLException e) {
            throw new StartFault("The database can't be asked for its settings: " + e.getMessage(), e);
        }
    }

    private static void checkWriteDelay(Statement statement) throws SQLException {
        String delay = readOne(
                statement, "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'");
        if (!delay.equals("0")) {
            throw new StartFault("The embedded database would keep acknowledged answers in memory for " + delay
                    + " ms. Ascent does not start like that: leave the database address as it is by default.");
        }
    }

    private static void checkMysql(Statement statement) throws SQLException {
        String version = readOne(statement, "select version()");
        if (version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            throw new StartFault("This is MariaDB " + version + ", which differs from MySQL in ways that matter here."
                    + " Nothing was changed. Use MySQL 8.0 or newer.");
        }
    }

    private static String readOne(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "unknown";
        }
    }
}
