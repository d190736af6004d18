package dev.ascent.server.cli;

import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ascent run}: starts the node and serves until it is told to stop. */
@Command(name = "run", description = "Starts Ascent and prints its address.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Node node = Node.start(Settings.from(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
        out.println("Ascent is ready at " + node.address());
        node.context()
                .getBean(AccountAdministration.class)
                .welcome()
                .ifPresent(secret -> out.println("No administrator yet. This link makes you one, once, within a day: "
                        + node.address().resolve("/welcome/" + secret)));
        out.flush();
        node.awaitClose();
        return 0;
    }
}
