package dev.ascent.server.account;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who makes a request, and from where. */
@Singleton
public class Caller {
    private final boolean proxied;

    Caller(@Property(name = "ascent.proxied", defaultValue = "false") boolean proxied) {
        this.proxied = proxied;
    }

    /** The person behind an authentication of ours. */
    public Person person(Authentication authentication) {
        return ((PersonAuthentication) authentication).person();
    }

    /**
     * The network address that a request came from. What a header says is believed only where this server stands behind
     * its own proxy, from that proxy, and only the last hop, which the proxy wrote itself.
     */
    public String address(HttpRequest<?> request) {
        InetAddress remote = request.getRemoteAddress().getAddress();
        if (proxied && remote != null && remote.isLoopbackAddress()) {
            String forwarded = forwarded(request);
            if (forwarded != null) {
                return forwarded;
            }
        }
        return remote == null ? "unknown" : remote.getHostAddress();
    }

    String token(Authentication authentication) {
        return ((PersonAuthentication) authentication).token();
    }

    private static @Nullable String forwarded(HttpRequest<?> request) {
        List<String> hops = request.getHeaders().getAll("X-Forwarded-For");
        return hops.isEmpty() ? null : shorten(lastOf(hops.getLast()));
    }

    private static String lastOf(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }

    private static String shorten(String address) {
        return address.length() > 64 ? address.substring(0, 64) : address;
    }
}
