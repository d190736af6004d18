package dev.ascent.server.cli;

import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.demo.DemoCohort;
import dev.ascent.server.node.DatabaseWait;
import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ascent run}: starts the node and serves until it is told to stop. */
@Command(name = "run", description = "Starts Ascent and prints its address.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /** Nobody but this machine reaches accounts whose password everybody knows. */
    private static final Map<String, Object> DEMO = Map.of("ascent.host", "127.0.0.1", "ascent.demo", true);

    @Option(
            names = "--demo",
            description =
                    "Shows an example cohort instead of your own data; on this machine only, in a folder of its own.")
    private boolean demo;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Settings own = Settings.from(System.getenv());
        Settings settings = demo ? Settings.embedded(own.data().resolve("demo")) : own;
        PrintWriter err = spec.commandLine().getErr();
        DatabaseWait.from(System.getenv(), err::println).await(settings);
        Node node = demo ? Node.start(settings, DEMO) : Node.start(settings);
        Optional<CommandSocket> commands =
                settings.isEmbedded() ? CommandSocket.open(settings.data(), node) : Optional.empty();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(commands, node), "stop"));
        try {
            greet(node);
        } catch (RuntimeException e) {
            // Told to stop in the midst of it: what fails then fails because the node closes.
            if (!node.isClosing()) {
                stop(commands, node);
                throw e;
            }
        }
        node.awaitClose();
        return 0;
    }

    private static void stop(Optional<CommandSocket> commands, Node node) {
        commands.ifPresent(CommandSocket::close);
        node.close();
    }

    private void greet(Node node) {
        PrintWriter out = spec.commandLine().getOut();
        if (demo) {
            out.println("The example cohort signs in with:");
            node.context().getBean(DemoCohort.class).fill().forEach(line -> out.println("  " + line));
        }
        Optional<String> secret =
                node.context().getBean(AccountAdministration.class).welcome();
        URI address = node.address();
        out.println("Ascent is ready at " + address);
        secret.map(word -> address.resolve("/welcome/" + word))
                .ifPresent(link ->
                        out.println("No administrator yet. This link makes you one, once, within a day: " + link));
        out.flush();
    }
}
