package dev.ascent.server.cli;

import dev.ascent.server.node.StartFault;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
            HelpCommand.class
        })
public final class Ascent implements Runnable {
    /** The work failed. */
    static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the command that {@code args} name and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line, with faults reported in words and without stack traces where the words suffice. */
    static CommandLine commandLine() {
        return new CommandLine(new Ascent()).setExecutionExceptionHandler((thrown, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (thrown instanceof StartFault || thrown instanceof CommandFault) {
                err.println(thrown.getMessage());
            } else {
                thrown.printStackTrace(err);
            }
            err.flush();
            return FAILED;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
