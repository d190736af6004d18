package dev.ascent.server.soak;

import dev.ascent.server.fixture.ApiClient;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/** Sends one person's requests to the nodes in turn. */
final class Caller {
    private final Nodes nodes;
    private final String token;

    Caller(Nodes nodes, String token) {
        this.nodes = nodes;
        this.token = token;
    }

    /** The reply to a request; nothing where the connection broke, or where the node said that it can't tell now. */
    Optional<ApiClient.Answer> call(Function<ApiClient, ApiClient.Answer> request) {
        try {
            return Optional.of(request.apply(nodes.next(token))).filter(answer -> answer.status() != 503);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
