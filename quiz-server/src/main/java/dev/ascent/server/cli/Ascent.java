package dev.ascent.server.cli;

import dev.ascent.server.backup.BackupFault;
import dev.ascent.server.node.Settings;
import dev.ascent.server.node.StartFault;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line, {@code ascent}.
 *
 * <p>A further command is a class of this package with picocli's {@code @Command}, listed here; one that works on files
 * alone starts no server. Exit codes: 0 fine, 1 the work failed, 2 the command line was wrong.
 */
@Command(
        name = "ascent",
        description = "Prepares candidates for Deep Learning Engineer interviews.",
        subcommands = {
            RunCommand.class,
            UserCommand.class,
            TokenCommand.class,
            BankCommand.class,
            QuizCommand.class,
            StatsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class
        })
public final class Ascent implements Runnable {
    /** The work failed. */
    static final int FAILED = 1;

    /** How standard error is read: by people, or by a machine, which wants one JSON object a line. */
    private static final String LOG_FORMAT = Objects.requireNonNullElse(System.getenv("ASCENT_LOG"), "text");

    /** The commands that a running node can do. */
    private static final Set<String> ON_DATA = Set.of("user", "token", "backup");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the command that {@code args} name and ends the process with its exit code. */
    public static void main(String[] args) {
        if (!Set.of("text", "json").contains(LOG_FORMAT)) {
            System.err.println("ASCENT_LOG is “" + LOG_FORMAT + "”. Nothing was changed. Say text or json.");
            System.exit(FAILED);
        }
        int code = FAILED;
        try {
            code = commandLine().execute(args);
        } catch (Error e) {
            // The threads that a half-started node has left would keep the process alive.
            report(new PrintWriter(System.err, true, System.err.charset()), e);
        }
        System.exit(code);
    }

    /** The command line, with faults reported in words and without stack traces where the words suffice. */
    static CommandLine commandLine() {
        return commandLine(new OwnDatabase())
                .setExecutionExceptionHandler((thrown, command, parsed) -> {
                    report(command.getErr(), thrown);
                    return FAILED;
                })
                .setExecutionStrategy(Ascent::execute);
    }

    /** The commands about a node's data alone, for arguments that came from another process. */
    static CommandLine commandsOnData(Surroundings surroundings) {
        CommandLine all = commandLine(surroundings).setExecutionExceptionHandler((thrown, command, parsed) -> {
            tell(command.getErr(), thrown);
            return FAILED;
        });
        all.getSubcommands().keySet().stream()
                .filter(name -> !ON_DATA.contains(name))
                .toList()
                .forEach(name -> all.getCommandSpec().removeSubcommand(name));
        return all;
    }

    private static CommandLine commandLine(Surroundings surroundings) {
        CommandLine line = new CommandLine(new Ascent(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == UserCommand.class) {
                    return type.cast(new UserCommand(surroundings));
                }
                if (type == TokenCommand.class) {
                    return type.cast(new TokenCommand(surroundings));
                }
                return type == BackupCommand.class
                        ? type.cast(new BackupCommand(surroundings))
                        : CommandLine.defaultFactory().create(type);
            }
        });
        return line.registerConverter(long.class, Ascent::wholeNumber)
                .registerConverter(int.class, text -> Math.toIntExact(wholeNumber(text)));
    }

    private static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("“" + text + "” is no whole number");
        }
    }

    /** Lets the node that runs on the embedded database do what it alone can do; does all else here. */
    private static int execute(ParseResult parsed) {
        boolean help = parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested);
        if (!help
                && parsed.hasSubcommand()
                && ON_DATA.contains(parsed.subcommand().commandSpec().name())) {
            CommandLine command = parsed.commandSpec().commandLine();
            OptionalInt code = RunningNode.execute(
                    Settings.from(System.getenv()), parsed.originalArgs(), command.getOut(), command.getErr());
            if (code.isPresent()) {
                return code.getAsInt();
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void report(PrintWriter err, Throwable thrown) {
        if (LOG_FORMAT.equals("text")) {
            tell(err, thrown);
            return;
        }
        // Only now: who asks for a format that there is not should read that first.
        Logger log = LoggerFactory.getLogger(Ascent.class);
        told(thrown)
                .ifPresentOrElse(message -> log.error("{}", message), () -> log.error("Ascent does not go on", thrown));
    }

    private static void tell(PrintWriter err, Throwable thrown) {
        told(thrown).ifPresentOrElse(err::println, () -> {
            err.println("Ascent does not go on, for a reason that nobody foresaw: " + thrown);
            thrown.printStackTrace(err);
        });
        err.flush();
    }

    /** The message that says all that a person needs, however deep it lies. */
    private static Optional<String> told(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFault || cause instanceof CommandFault || cause instanceof BackupFault) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
