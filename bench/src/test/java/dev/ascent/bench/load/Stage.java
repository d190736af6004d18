package dev.ascent.bench.load;

import dev.ascent.server.fixture.CarriedMysql;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.MysqlFixture;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An empty database with two nodes: one in this process, whose services and pool are measured, and one in a process of its
 * own, as clients reach it. On MySQL both have the same database; the embedded one serves one process, so each has its own.
 */
final class Stage implements AutoCloseable {
    private final Path folder;
    private final Optional<Path> bank;
    private final Optional<CarriedMysql> mysql;
    private final Settings inside;
    private final Settings outside;
    private @Nullable Node inner;
    private @Nullable NodeProcess outer;

    private Stage(Path folder, Optional<Path> bank, Engine engine) throws IOException {
        this.folder = folder;
        this.bank = bank;
        if (engine == Engine.MYSQL) {
            CarriedMysql server = CarriedMysql.start();
            mysql = Optional.of(server);
            inside = MysqlFixture.of(server).freshSchema(folder);
            outside = inside;
        } else {
            mysql = Optional.empty();
            inside = Settings.embedded(folder.resolve("inside"));
            outside = Settings.embedded(folder.resolve("outside"));
        }
    }

    /** Opens an empty database of this kind for nodes with this bank, or with the one that comes with Ascent. */
    static Stage open(Engine engine, Function<Path, Optional<Path>> bank) throws IOException {
        Path folder = Files.createTempDirectory("ascent-load");
        return new Stage(folder, bank.apply(folder), engine);
    }

    /** The node in this process. */
    Node inner() {
        Node running = inner;
        if (running == null) {
            running = Node.start(inside, properties());
            inner = running;
        }
        return running;
    }

    /** Does something with a node on the database of the node outside, which is not started yet. */
    <T> T prepareOutside(Function<Node, T> work) {
        if (outside.equals(inside)) {
            return work.apply(inner());
        }
        try (Node node = Node.start(outside, properties())) {
            return work.apply(node);
        }
    }

    /** The node in a process of its own. */
    NodeProcess outer() throws IOException {
        NodeProcess running = outer;
        if (running == null) {
            Map<String, String> environment = new LinkedHashMap<>(Map.of("ASCENT_PORT", "0"));
            bank.ifPresent(path -> environment.put("ASCENT_BANK", path.toString()));
            running = NodeProcess.startOptimised(outside, environment);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop-node"));
            outer = running;
        }
        return running;
    }

    /** The database server, where it is a process. */
    Optional<CarriedMysql> mysql() {
        return mysql;
    }

    /** A connection of the benchmark's own to the database of the node inside. */
    Connection watch() throws SQLException {
        inner();
        return inside.connect();
    }

    Settings inside() {
        return inside;
    }

    Settings outside() {
        return outside;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>(Map.of("ascent.port", 0));
        bank.ifPresent(path -> properties.put("ascent.bank", path.toString()));
        return properties;
    }

    /** Stops both nodes, so that the embedded databases can be read. */
    void stop() throws InterruptedException {
        if (outer != null) {
            outer.terminate();
            outer.exitCode();
        }
        if (inner != null) {
            inner.close();
        }
    }

    @Override
    public void close() {
        if (outer != null) {
            outer.close();
        }
        if (inner != null) {
            inner.close();
        }
        mysql.ifPresent(CarriedMysql::close);
        try (Stream<Path> inFolder = Files.walk(folder)) {
            for (Path path : inFolder.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + ": " + e.getMessage());
        }
    }
}
