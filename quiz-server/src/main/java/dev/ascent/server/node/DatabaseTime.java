package dev.ascent.server.node;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** What time it is for the database; its sessions are in UTC. */
@Singleton
final class DatabaseTime {
    private final DataSource dataSource;

    DatabaseTime(DataSource dataSource, DataSourceResolver resolver) {
        this.dataSource = resolver.resolve(dataSource);
    }

    /**
     * The database's time now.
     *
     * @throws IllegalStateException if the database can't be asked
     */
    Instant now() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select localtimestamp(6)")) {
            if (!rows.next()) {
                throw new IllegalStateException("The database does not tell the time.");
            }
            return rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be asked for the time: " + e.getMessage(), e);
        }
    }
}
