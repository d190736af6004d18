package dev.ascent.server.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ascent.server.backup.Manifest.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** The database as it is at one moment, read in one transaction while others write; a table's rows are streamed. */
final class Snapshot {
    /** H2's isolation that gives a transaction one view from its start to its end. */
    private static final int H2_SNAPSHOT = 6;

    private static final JsonFactory JSON = new JsonFactory();

    private final Connection connection;
    private final boolean h2;

    private Snapshot(Connection connection, boolean h2) {
        this.connection = connection;
        this.h2 = h2;
    }

    /** Begins the transaction. The connection is the snapshot's until {@link #end}. */
    static Snapshot begin(Connection connection) throws SQLException {
        boolean h2 = isH2(connection);
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (h2) {
                statement.execute("set lazy_query_execution true");
            } else {
                statement.execute("start transaction with consistent snapshot");
            }
        }
        return new Snapshot(connection, h2);
    }

    /** A view of what this connection itself has written and not yet committed. */
    static Snapshot of(Connection connection) throws SQLException {
        return new Snapshot(connection, isH2(connection));
    }

    /** Ends what {@link #begin} began; the connection may go back to where it came from. */
    static void end(Connection connection) throws SQLException {
        connection.rollback();
        if (isH2(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution false");
            }
        }
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    Instant takenAt() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select localtimestamp(6)")) {
            row.next();
            return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }

    /** The version of the tables, as Flyway counts. */
    String schema() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version from flyway_schema_history"
                        + " where version is not null and success = true order by installed_rank desc limit 1")) {
            if (!row.next()) {
                throw new BackupFault("This database has no tables of Ascent. Nothing was written.");
            }
            return row.getString(1);
        }
    }

    /** Writes a table's rows to {@code out}, a line each, and says what they were. */
    Content write(Table table, OutputStream out) throws SQLException, IOException {
        DigestOutputStream digested = new DigestOutputStream(out, sha256());
        long count = 0;
        try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                JsonGenerator json = JSON.createGenerator(digested)
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .setRootValueSeparator(null)) {
            if (!h2) {
                // The driver's word for streaming, row by row.
                statement.setFetchSize(Integer.MIN_VALUE);
            }
            try (ResultSet rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    Cells.write(table, rows, json);
                    json.writeRaw('\n');
                    count++;
                }
            }
        }
        return new Content(
                table.name(),
                count,
                HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
