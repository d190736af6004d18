package dev.ascent.server.cli;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascent token}: API tokens without a browser. */
@Command(name = "token", description = "Makes API tokens.", mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {
    private static final int LONGEST_DAYS = 366;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Surroundings surroundings;

    TokenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of create?");
    }

    @Command(
            name = "create",
            description = "Makes an API token for an account and prints it, this once.",
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(names = "--label", paramLabel = "TEXT", defaultValue = "", description = "What it is for.")
                    String label,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "90",
                            description = "How long it lives, 1 to 366 (default: 90).")
                    int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new ParameterException(spec.commandLine(), "--days is 1 to " + LONGEST_DAYS + ".");
        }
        Optional<String> token = surroundings.onAccounts(accounts -> accounts.token(
                null, UserCommand.existing(accounts, email).id(), label, Duration.ofDays(days), UserCommand.ADDRESS));
        spec.commandLine()
                .getOut()
                .println(token.orElseThrow(() -> new CommandFault("The account of " + email + " is disabled.")));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
