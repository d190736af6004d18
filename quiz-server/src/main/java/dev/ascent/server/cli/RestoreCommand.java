package dev.ascent.server.cli;

import dev.ascent.server.backup.Manifest;
import dev.ascent.server.backup.Restore;
import dev.ascent.server.node.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascent restore}: fills an empty database from a backup. */
@Command(
        name = "restore",
        description = "Fills an empty database, that of ASCENT_DATA or ASCENT_DB_URL, from a backup's file.",
        footer = "A backup of the embedded database can be restored into MySQL, and the other way round.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What `backup` wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        Manifest manifest = Restore.read(file, Settings.from(System.getenv()), line -> {
            errors.println(line);
            errors.flush();
        });
        spec.commandLine()
                .getOut()
                .println("Restored " + manifest.rows() + " rows of "
                        + manifest.tables().size() + " tables, as of " + manifest.takenAt()
                        + ". Every table is the same as in the backup.");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
