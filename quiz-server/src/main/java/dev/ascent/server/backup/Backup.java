package dev.ascent.server.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ascent.server.node.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the whole database into one file, as it is at one moment, while others go on writing.
 *
 * <p>The file is a ZIP archive: a file of lines for each table, each line a row as a JSON array, and a {@link Manifest}. It
 * does not depend on the kind of database: what was written from H2 can be restored into MySQL, and the other way round.
 */
public final class Backup {
    private static final JsonFactory JSON = new JsonFactory();

    private Backup() {}

    /**
     * Writes a new file, readable by its owner alone; it appears under its name when it is whole.
     *
     * @param connection used by nobody else meanwhile
     * @throws BackupFault if the file is there, or can't be written, or the database can't be read
     */
    public static Manifest write(Connection connection, Path file, Progress progress) {
        if (Files.exists(file)) {
            throw new BackupFault(file + " exists, and a backup never replaces one. Name another file.");
        }
        // Of a name of its own, so that two backups to one file never write into one another.
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            OwnerOnly.file(part);
            Manifest manifest;
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                manifest = write(connection, zip, progress);
            }
            Files.move(part, file);
            return manifest;
        } catch (FileAlreadyExistsException e) {
            throw failed(part, file + " was made meanwhile, and a backup never replaces one. Name another file.", e);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "its folder is not there" : e.getMessage();
            throw failed(part, "The backup can't be written to " + file + ": " + why + ".", e);
        } catch (SQLException e) {
            throw failed(part, "The database can't be read: " + e.getMessage(), e);
        }
    }

    private static Manifest write(Connection connection, ZipOutputStream zip, Progress progress)
            throws SQLException, IOException {
        try {
            Snapshot snapshot = Snapshot.begin(connection);
            List<Manifest.Content> contents = new ArrayList<>();
            for (Table table : Table.all(connection)) {
                zip.putNextEntry(new ZipEntry(entry(table.name())));
                Manifest.Content content = snapshot.write(table, zip);
                zip.closeEntry();
                contents.add(content);
                progress.tell(content.table() + ": " + content.rows() + " rows");
            }
            Manifest manifest = new Manifest(snapshot.schema(), snapshot.takenAt(), contents);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            try (JsonGenerator json =
                    JSON.createGenerator((OutputStream) zip).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                manifest.write(json);
            }
            zip.closeEntry();
            return manifest;
        } finally {
            Snapshot.end(connection);
        }
    }

    static String entry(String table) {
        return "tables/" + table + ".jsonl";
    }

    private static BackupFault failed(Path part, String message, Exception cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return new BackupFault(message + "\nNo backup was made; the data is as it was.", cause);
    }
}
