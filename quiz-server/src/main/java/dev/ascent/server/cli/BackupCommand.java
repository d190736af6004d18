package dev.ascent.server.cli;

import dev.ascent.server.backup.Backup;
import dev.ascent.server.backup.Manifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascent backup}: the whole database as one file, also while Ascent runs. */
@Command(
        name = "backup",
        description = "Writes the whole database to a new file, as it is at one moment, also while Ascent runs.",
        footer = "The file holds every answer, and the hashes of passwords: keep it as you keep the database.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where to write it; must not be there yet.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Surroundings surroundings;

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path target = surroundings.resolve(file);
        Manifest manifest =
                surroundings.onConnection(connection -> Backup.write(connection, target, surroundings::tell));
        spec.commandLine()
                .getOut()
                .println("Wrote " + manifest.rows() + " rows of "
                        + manifest.tables().size() + " tables, as of " + manifest.takenAt() + ", to " + target);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
