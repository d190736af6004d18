package dev.ascent.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes backups whose archive is sound and whose rows are not what they were. */
final class Damage {
    private Damage() {}

    /** Copies a backup with another role in the table of accounts. */
    static void changeAName(Path from, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().toList()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    boolean accounts = entry.getName().equals(Backup.entry("account"));
                    copy.write((accounts ? text.replace("reviewer", "administrator") : text)
                            .getBytes(StandardCharsets.UTF_8));
                }
                copy.closeEntry();
            }
        }
    }
}
