package dev.ascent.server.soak;

import dev.ascent.server.fixture.CarriedMysql;
import dev.ascent.server.fixture.FaultProxy;
import dev.ascent.server.fixture.MysqlFixture;
import dev.ascent.server.node.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A MySQL server that can be killed, behind a network that can be broken. */
final class FaultyMysql implements AutoCloseable {
    private final CarriedMysql server;
    private final FaultProxy network;
    private final Settings direct;

    FaultyMysql(Path folder) throws IOException {
        server = CarriedMysql.start();
        direct = MysqlFixture.of(server).freshSchema(folder);
        URI address = URI.create(server.address().substring("jdbc:".length()));
        network = new FaultProxy(address.getHost(), address.getPort());
    }

    /** The database, reached without the network that can be broken. */
    Settings direct() {
        return direct;
    }

    /** The database, reached through it. */
    Settings throughNetwork() {
        return network.before(direct);
    }

    /** Lets a fault of the database or of the network happen, and repairs it after {@code length}. */
    void happen(Fault fault, Duration length) throws IOException, InterruptedException {
        switch (fault) {
            case DATABASE_KILLED -> server.kill();
            case NETWORK_CUT -> network.cut();
            case NETWORK_HANGING -> network.hang();
            case NETWORK_SLOW -> network.slow();
            case REPLIES_LOST -> network.loseReplies();
            case NODE_KILLED, NODE_STOPPED -> throw new IllegalArgumentException(fault + " is none of the database");
        }
        Thread.sleep(length);
        if (fault == Fault.DATABASE_KILLED) {
            server.startAgain();
        }
        network.heal();
    }

    @Override
    public void close() {
        network.close();
        server.close();
    }
}
