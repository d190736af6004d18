package dev.ascent.server.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ascent.server.node.OwnerOnly;
import dev.ascent.server.node.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Fills an empty database from a backup's file, whichever kind either is.
 *
 * <p>The tables are made as they were when the backup was taken, filled in one transaction, compared with the backup's
 * hashes before that is committed, and then brought to this version.
 */
public final class Restore {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BATCH = 1_000;

    /** Has a row from its migration on; whatever else has rows was used. */
    private static final String SEEDED = "catalogue_revision";

    private static final int H2_IN_USE = 90020;

    private final Settings settings;
    private final Progress progress;

    private Restore(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Restores a backup.
     *
     * @throws BackupFault if the file is no backup, or is damaged, or the database has rows
     */
    public static Manifest read(Path file, Settings settings, Progress progress) {
        return new Restore(settings, progress).read(file);
    }

    private Manifest read(Path file) {
        if (!Files.isReadable(file)) {
            throw new BackupFault("There is no file " + file + " that can be read. Nothing was changed.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip, file);
            if (settings.isEmbedded()) {
                OwnerOnly.folder(settings.data());
            }
            try (Connection connection = settings.connect()) {
                refuseRows(connection);
                migrate(MigrationVersion.fromVersion(manifest.schema()));
                fill(connection, zip, manifest);
                migrate(MigrationVersion.LATEST);
            }
            return manifest;
        } catch (ZipException e) {
            throw new BackupFault(file + " is no backup of Ascent, or is damaged. Nothing was changed.", e);
        } catch (IOException e) {
            throw new BackupFault(
                    "The backup can't be read: " + e.getMessage() + "\nThe database was left without rows.", e);
        } catch (SQLException e) {
            throw new BackupFault(
                    e.getErrorCode() == H2_IN_USE
                            ? "The database in " + settings.data() + " is in use: stop the Ascent that runs there, or"
                                    + " name another folder with ASCENT_DATA. Nothing was changed."
                            : "The database can't be filled: " + e.getMessage() + "\nIt was left without rows.",
                    e);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupFault(file + " is no backup of Ascent. Nothing was changed.");
        }
        try (JsonParser json = JSON.createParser(zip.getInputStream(entry))) {
            return Manifest.read(json);
        }
    }

    private void migrate(MigrationVersion target) {
        Map<String, Object> source = settings.properties();
        Flyway.configure()
                .dataSource(
                        String.valueOf(source.get("datasources.default.url")),
                        String.valueOf(source.get("datasources.default.username")),
                        String.valueOf(source.get("datasources.default.password")))
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static void refuseRows(Connection connection) throws SQLException {
        for (Table table : Table.all(connection)) {
            if (table.name().equals(SEEDED)) {
                continue;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from " + table.name() + " limit 1")) {
                if (row.next()) {
                    throw new BackupFault("The database has data (in the table " + table.name()
                            + "), and a restore never mixes with it. Nothing was changed. Name an empty folder with"
                            + " ASCENT_DATA, or an empty schema with ASCENT_DB_URL.");
                }
            }
        }
    }

    private void fill(Connection connection, ZipFile zip, Manifest manifest) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + SEEDED);
            Map<String, Table> tables =
                    Table.all(connection).stream().collect(Collectors.toMap(Table::name, Function.identity()));
            for (Manifest.Content content : manifest.tables()) {
                Table table = tables.get(content.table());
                ZipEntry entry = zip.getEntry(Backup.entry(content.table()));
                if (table == null || entry == null) {
                    throw new BackupFault("The backup is damaged: the table " + content.table()
                            + " has no place or no rows in it. The database was left without rows.");
                }
                try (InputStream rows = zip.getInputStream(entry)) {
                    fill(connection, table, rows);
                }
                progress.tell(content.table() + ": " + content.rows() + " rows");
            }
            compare(connection, List.copyOf(tables.values()), manifest);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void fill(Connection connection, Table table, InputStream rows) throws SQLException, IOException {
        try (JsonParser json = JSON.createParser(rows);
                PreparedStatement insert = connection.prepareStatement(table.insert())) {
            int waiting = 0;
            while (json.nextToken() == JsonToken.START_ARRAY) {
                Cells.read(table, json, insert);
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    private static void compare(Connection connection, List<Table> tables, Manifest manifest)
            throws SQLException, IOException {
        Snapshot written = Snapshot.of(connection);
        for (Table table : tables) {
            Manifest.Content now = written.write(table, OutputStream.nullOutputStream());
            if (!manifest.tables().contains(now)) {
                throw new BackupFault(
                        "The table " + table.name() + " does not hold what the backup's list says: the file"
                                + " is damaged. The database was left without rows.");
            }
        }
    }
}
