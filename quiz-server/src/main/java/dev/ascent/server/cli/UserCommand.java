package dev.ascent.server.cli;

import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.NewAccount;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Registration;
import dev.ascent.server.account.Registration.Fault;
import dev.ascent.server.account.Role;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascent user}: accounts without a browser. */
@Command(name = "user", description = "Keeps accounts without a browser.", mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
    /** What the audit says of deeds done here. */
    static final String ADDRESS = "cli";

    private static final int LONGEST_DAYS = 90;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Surroundings surroundings;

    UserCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of add, invite, disable, password?");
    }

    @Command(
            name = "add",
            description = "Makes an account; the password is asked for, or read from standard input.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(names = "--name", paramLabel = "NAME", description = "How they want to be called.") @Nullable
                    String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            description =
                                    "candidate (as by default), instructor, reviewer or administrator; repeatable.")
                    @Nullable
                    List<String> roles) {
        Set<Role> granted = roles(roles == null ? List.of(Role.CANDIDATE.id()) : roles);
        String password = surroundings.password(email);
        NewAccount account = new NewAccount(email, password, name == null ? email : name);
        Registration outcome = surroundings.onAccounts(accounts -> accounts.add(null, account, granted, ADDRESS));
        return switch (outcome) {
            case Registration.Registered registered -> say("Added " + describe(registered.person()));
            case Registration.Invalid invalid -> throw new CommandFault(faults(invalid.faults()));
            default -> throw new CommandFault("There is an account for " + email + ". Nothing was changed.");
        };
    }

    @Command(
            name = "invite",
            description = "Prints a link with which somebody registers, once.",
            mixinStandardHelpOptions = true)
    int invite(
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            description =
                                    "candidate (as by default), instructor, reviewer or administrator; repeatable.")
                    @Nullable
                    List<String> roles,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "7",
                            description = "How long the link is good, 1 to 90 (default: 7).")
                    int days,
            @Option(
                            names = "--at",
                            paramLabel = "ADDRESS",
                            description = "Where people reach Ascent, such as https://quiz.example.org.")
                    @Nullable
                    URI at) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new ParameterException(spec.commandLine(), "--days is 1 to " + LONGEST_DAYS + ".");
        }
        Set<Role> granted = roles(roles == null ? List.of(Role.CANDIDATE.id()) : roles);
        URI root = at == null ? surroundings.address() : at;
        if (root.getHost() == null) {
            throw new ParameterException(spec.commandLine(), "--at is a whole address: https://quiz.example.org.");
        }
        String secret =
                surroundings.onAccounts(accounts -> accounts.invite(null, granted, Duration.ofDays(days), ADDRESS));
        String text = root.toString();
        return say(text + (text.endsWith("/") ? "" : "/") + "register?invitation=" + secret);
    }

    @Command(
            name = "disable",
            description = "Disables an account; its sessions and tokens end.",
            mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "EMAIL") String email) {
        boolean changed = surroundings.onAccounts(
                accounts -> accounts.disable(null, existing(accounts, email).id(), ADDRESS));
        return say(changed ? "Disabled " + email : email + " was disabled before.");
    }

    @Command(
            name = "password",
            description = "Sets a password; the account's sessions and tokens end.",
            mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "EMAIL") String email) {
        String password = surroundings.password(email);
        List<Fault> faults = surroundings.onAccounts(
                accounts -> accounts.changePassword(null, existing(accounts, email), password, ADDRESS));
        if (!faults.isEmpty()) {
            throw new CommandFault(faults(faults));
        }
        return say("The password of " + email + " is set.");
    }

    /** The account with this e-mail address. */
    static Person existing(AccountAdministration accounts, String email) {
        return accounts.findByEmail(email)
                .orElseThrow(() -> new CommandFault("There is no account for " + email + ". Nothing was changed."));
    }

    private Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            roles.add(Role.of(name)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "There is no role " + name + ": say candidate, instructor, reviewer or administrator.")));
        }
        return roles;
    }

    private int say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static String describe(Person person) {
        return person.email() + " ("
                + person.roles().stream().sorted().map(Role::id).collect(Collectors.joining(", ")) + ")";
    }

    private static String faults(List<Fault> faults) {
        return faults.stream().map(Fault::message).collect(Collectors.joining("\n")) + "\nNothing was changed.";
    }
}
