package dev.ascent.server.cli;

import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.demo.DemoCohort;
import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ascent run}: starts the node and serves until it is told to stop. */
@Command(name = "run", description = "Starts Ascent and prints its address.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
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
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = Settings.from(System.getenv());
        Node node = demo
                ? Node.start(Settings.embedded(settings.data().resolve("demo")), Map.of("ascent.host", "127.0.0.1"))
                : Node.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
        if (demo) {
            out.println("The example cohort signs in with:");
            node.context().getBean(DemoCohort.class).fill().forEach(line -> out.println("  " + line));
        }
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
