package dev.ascent.server.node;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running node: the application context, and the servers that it started. */
public final class Node implements AutoCloseable {
    private final ApplicationContext context;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Node(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts everything: database, migrations, API, and the UI where it is on the class path.
     *
     * @throws StartFault if the surroundings do not allow it
     */
    public static Node start(Settings settings) {
        return start(settings, Map.of());
    }

    /** Like {@link #start(Settings)}, with {@code more} of Micronaut's properties. */
    public static Node start(Settings settings, Map<String, Object> more) {
        Node node = new Node(open(settings, more));
        try {
            node.context.getBean(EmbeddedServer.class).start();
            return node;
        } catch (RuntimeException | Error e) {
            node.close();
            throw StartFaults.explain(e, settings);
        }
    }

    /**
     * Starts all but the servers, for work on the same data from the command line.
     *
     * @throws StartFault if the surroundings do not allow it
     */
    public static Node withoutServers(Settings settings) {
        return new Node(open(settings, Map.of("ascent.servers", "false")));
    }

    /** The beans of this node. */
    public ApplicationContext context() {
        return context;
    }

    /** The address that people open. */
    public URI address() {
        return context.getBean(PublicAddress.class).uri();
    }

    /** Waits until the node is closed. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Whether {@link #close} has begun: what fails from then on fails because of it. */
    public boolean isClosing() {
        return closing.get();
    }

    /** Takes the health down, lets requests in flight finish, then stops the servers and closes the database. Once. */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        try {
            if (context.isRunning()) {
                context.findBean(Draining.class).ifPresent(Draining::run);
                context.publishEvent(new NodeStopping());
            }
            context.close();
        } finally {
            closed.countDown();
        }
    }

    private static ApplicationContext open(Settings settings, Map<String, Object> more) {
        if (settings.isEmbedded()) {
            prepareFolder(settings.data());
        }
        Map<String, Object> properties = new LinkedHashMap<>(settings.properties());
        properties.putAll(more);
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(properties)
                .build();
        try {
            String bank = context.getEnvironment().start().getProperty("ascent.bank", String.class, "");
            context.registerSingleton(
                    BankAhead.class, BankAhead.begin(bank.isBlank() ? Optional.empty() : Optional.of(Path.of(bank))));
            return context.start();
        } catch (RuntimeException | Error e) {
            context.close();
            throw StartFaults.explain(e, settings);
        }
    }

    private static void prepareFolder(Path data) {
        try {
            OwnerOnly.folder(data);
        } catch (IOException e) {
            throw new StartFault(StartFaults.folderNotWritable(data), e);
        }
        if (!Files.isWritable(data)) {
            throw new StartFault(StartFaults.folderNotWritable(data));
        }
    }
}
