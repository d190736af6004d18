package dev.ascent.server.soak;

import dev.ascent.server.fixture.ApiClient;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A load balancer of the simplest kind: each request goes to the next node in turn, also to one that was just killed, so
 * that its client has to repeat it.
 */
final class Nodes {
    private final List<URI> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    Nodes(List<URI> addresses) {
        this.addresses = new CopyOnWriteArrayList<>(addresses);
    }

    /** A client of the node whose turn it is. */
    ApiClient next(String token) {
        return new ApiClient(addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()))).with(token);
    }

    /** The node at this place has another address now. */
    void moved(int place, URI address) {
        addresses.set(place, address);
    }
}
