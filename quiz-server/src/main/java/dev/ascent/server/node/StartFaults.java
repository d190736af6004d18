package dev.ascent.server.node;

import io.micronaut.context.exceptions.BeanContextException;
import java.net.BindException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;

/** Finds in an exception at start what a person can do about it. */
final class StartFaults {
    private static final int H2_IN_USE = 90020;
    private static final int MYSQL_ACCESS_DENIED = 1045;
    private static final int MYSQL_NO_ACCESS_TO_SCHEMA = 1044;
    private static final int MYSQL_UNKNOWN_SCHEMA = 1049;

    private static final Pattern PROPERTY = Pattern.compile("\\[(ascent(?:\\.[a-z-]+)+)]");

    private StartFaults() {}

    /**
     * The start fault behind {@code thrown}, or {@code thrown} itself where there is none that we know.
     *
     * @throws Error if {@code thrown} is one that we do not know
     */
    static RuntimeException explain(Throwable thrown, Settings settings) {
        for (Throwable cause : causes(thrown)) {
            if (cause instanceof StartFault fault) {
                return fault;
            }
        }
        for (Throwable cause : causes(thrown)) {
            if (cause instanceof BindException) {
                return new StartFault(portTaken(), thrown);
            }
            Optional<String> unusable = unusable(cause);
            if (unusable.isPresent()) {
                return new StartFault(unusable.get(), thrown);
            }
            if (cause instanceof FlywayException) {
                return new StartFault(migrationFailed(cause), thrown);
            }
            if (cause instanceof SQLException sql) {
                return new StartFault(database(sql, settings), thrown);
            }
            if (cause instanceof LinkageError) {
                return new StartFault(notWhole(cause), thrown);
            }
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }

    static String folderNotWritable(Path data) {
        return "The data folder " + data + " can't be written. Nothing was changed."
                + " Make it writable for this account, or name another one with ASCENT_DATA.";
    }

    private static String notWhole(Throwable cause) {
        return "A part of Ascent is missing or does not fit (" + cause + "). Nothing was changed."
                + " Build it again: delete the folder .ascent beside the launcher, then start again.";
    }

    /** Micronaut names the property that it can't read, and not what stands there. */
    private static Optional<String> unusable(Throwable cause) {
        if (!(cause instanceof BeanContextException)) {
            return Optional.empty();
        }
        Matcher property = PROPERTY.matcher(String.valueOf(cause.getMessage()));
        if (!property.find()) {
            return Optional.empty();
        }
        String name =
                property.group(1).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Optional.ofNullable(System.getenv(name))
                .map(value -> name + " is “" + value
                        + "”, which can't be used there. Nothing was changed. The README says what it takes.");
    }

    private static String portTaken() {
        return "The port is taken by another program (or the host name is not this machine's). Nothing was changed."
                + " Choose another port, for example ASCENT_PORT=8081, or stop the program that listens there.";
    }

    private static String migrationFailed(Throwable cause) {
        String met = causes(cause).stream()
                .filter(SQLException.class::isInstance)
                .map(sql -> " (" + firstLine(sql) + ")")
                .findFirst()
                .orElse("");
        return "The database's tables could not be brought to this version: "
                + firstLine(cause) + met
                + "\nNo answer was lost. If a migration was interrupted, restore the backup made before it. Or undo by hand what it"
                + " had done, delete its row of flyway_schema_history if there is one, and start again.";
    }

    private static String database(SQLException sql, Settings settings) {
        if (settings.isEmbedded()) {
            if (sql.getErrorCode() == H2_IN_USE) {
                return "The database in " + settings.data() + " is in use by another Ascent. Nothing was changed."
                        + " Stop that one first, or name another folder with ASCENT_DATA.";
            }
            return "The database in " + settings.data() + " can't be opened: " + firstLine(sql)
                    + "\nNothing was changed. Check the folder's rights and free space, or restore a backup.";
        }
        String advice = switch (sql.getErrorCode()) {
            case MYSQL_ACCESS_DENIED, MYSQL_NO_ACCESS_TO_SCHEMA ->
                "It refused the name or password: check ASCENT_DB_USER and ASCENT_DB_PASSWORD.";
            case MYSQL_UNKNOWN_SCHEMA -> "It has no such schema: create it, or correct ASCENT_DB_URL.";
            default -> "Check that MySQL runs and that ASCENT_DB_URL is right.";
        };
        return "The database at " + settings.address() + " can't be reached. Nothing was lost. " + advice;
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
