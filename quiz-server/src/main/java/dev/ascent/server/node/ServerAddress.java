package dev.ascent.server.node;

import io.micronaut.context.annotation.Secondary;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;

/** The API server's own address, public where no UI stands before it. */
@Singleton
@Secondary
final class ServerAddress implements PublicAddress {
    private final Provider<EmbeddedServer> server;

    ServerAddress(Provider<EmbeddedServer> server) {
        this.server = server;
    }

    @Override
    public URI uri() {
        return server.get().getURI().resolve("/");
    }
}
