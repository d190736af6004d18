package dev.ascent.server.soak;

import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.fixture.SmallBank;
import dev.ascent.server.node.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is put under stress: on the embedded database one node, on MySQL two nodes and a server of their own, with a network
 * between them that can be broken. All are processes on this machine.
 */
final class Site implements AutoCloseable {
    /** How long after the deadline a node takes answers. */
    static final Duration GRACE = Duration.ofSeconds(3);

    private static final int NODES_ON_MYSQL = 2;
    private static final int MOST_STARTS = 5;

    private final Optional<FaultyMysql> mysql;
    private final Settings settings;
    private final Map<String, String> environment;
    private final List<NodeProcess> processes = new ArrayList<>();
    private final List<String> tokens;
    private final Nodes nodes;

    private Site(Optional<FaultyMysql> mysql, Settings settings, int size, int people) throws IOException {
        this.mysql = mysql;
        this.settings = settings;
        String bank = SmallBank.in(settings.data()).toString();
        this.environment = Map.of("ASCENT_BANK", bank, "ASCENT_GRACE", GRACE.toMillis() + "ms");
        this.tokens = tokens(people, bank);
        List<URI> addresses = new ArrayList<>();
        try {
            for (int node = 0; node < size; node++) {
                processes.add(launch());
                addresses.add(processes.getLast().address());
            }
        } catch (IOException e) {
            close();
            throw e;
        }
        this.nodes = new Nodes(addresses);
    }

    /** Starts nodes on an empty database of this kind, for so many people. */
    static Site start(Engine engine, int people) throws IOException {
        Path folder = Files.createTempDirectory("ascent-soak");
        return switch (engine) {
            case H2 -> new Site(Optional.empty(), Settings.embedded(folder), 1, people);
            case MYSQL -> {
                FaultyMysql mysql = new FaultyMysql(folder);
                yield new Site(Optional.of(mysql), mysql.throughNetwork(), NODES_ON_MYSQL, people);
            }
        };
    }

    private List<String> tokens(int people, String bank) {
        try (NodeFixture node = NodeFixture.start(settings, Map.of("ascent.bank", bank))) {
            return IntStream.range(0, people)
                    .mapToObj(person -> node.token(node.person(Role.CANDIDATE)))
                    .toList();
        }
    }

    /** The tokens of the people who take quizzes here. */
    List<String> tokens() {
        return tokens;
    }

    /** The nodes, as clients reach them. */
    Nodes nodes() {
        return nodes;
    }

    /** How many nodes there are. */
    int size() {
        return processes.size();
    }

    /** The faults that can befall this site, each as often as it should compared with the others. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(
                mysql.isPresent() ? List.of(Fault.values()) : List.of(Fault.NODE_KILLED, Fault.NODE_STOPPED));
        faults.add(Fault.NODE_KILLED);
        faults.add(mysql.isPresent() ? Fault.DATABASE_KILLED : Fault.NODE_KILLED);
        return faults;
    }

    /** The database as it is reached without any fault; where it is embedded, only after {@link #stop}. */
    Settings database() {
        return mysql.map(FaultyMysql::direct).orElse(settings);
    }

    /**
     * Lets {@code fault} happen, and repairs it.
     *
     * @param place which node, from 0, where it is a fault of a node
     * @param length how long it lasts, where it is one of the database or of the network
     */
    void happen(Fault fault, int place, Duration length) throws IOException, InterruptedException {
        switch (fault) {
            case NODE_KILLED -> {
                processes.get(place).kill();
                startAgain(place);
            }
            case NODE_STOPPED -> {
                processes.get(place).terminate();
                processes.get(place).exitCode();
                startAgain(place);
            }
            case DATABASE_KILLED, NETWORK_CUT, NETWORK_HANGING, NETWORK_SLOW, REPLIES_LOST ->
                mysql.orElseThrow().happen(fault, length);
        }
    }

    private void startAgain(int place) throws IOException {
        NodeProcess again = launch();
        processes.set(place, again);
        nodes.moved(place, again.address());
    }

    /** Starts a node, again if it finds no database in time, as a service manager does. */
    private NodeProcess launch() throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return NodeProcess.start(settings, environment);
            } catch (IOException e) {
                if (tries == MOST_STARTS) {
                    throw e;
                }
            }
        }
    }

    /** Ends all nodes. */
    void stop() throws InterruptedException {
        for (NodeProcess process : processes) {
            process.terminate();
            process.exitCode();
        }
    }

    @Override
    public void close() {
        processes.forEach(NodeProcess::close);
        mysql.ifPresent(FaultyMysql::close);
    }
}
