package dev.ascent.ui.shell;

import dev.ascent.server.node.StartFault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes what a reverse proxy says of its clients ({@code X-Forwarded-For} and {@code -Proto}), and nobody else: without it
 * all people behind the proxy would share one throttle, and whoever writes a header would have none.
 *
 * <p>A proxy may pass on what the client wrote and add its own word after it. Only what proxies wrote counts: the last
 * protocol, and the last address that is not a proxy's. No other header of the kind is believed, since a proxy that does not
 * write it passes on the client's.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F.:]*");

    private final Set<InetAddress> proxies;
    private final ForwardedRequestCustomizer forwarded = forwarded();

    private TrustedProxies(Set<InetAddress> proxies) {
        this.proxies = proxies;
    }

    /**
     * Those of a list of addresses, with commas between.
     *
     * @throws StartFault if one is no address
     */
    static TrustedProxies of(String list) {
        return new TrustedProxies(Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(TrustedProxies::address)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new StartFault(
                    "ASCENT_PROXIES has “" + text
                            + "”, which is no address. Nothing was changed. Write the addresses of"
                            + " the reverse proxies with commas between, such as 127.0.0.1,10.0.0.5.",
                    e);
        }
    }

    private static ForwardedRequestCustomizer forwarded() {
        ForwardedRequestCustomizer customizer = new ForwardedRequestCustomizer();
        customizer.setForwardedHeader(null);
        customizer.setForwardedHostHeader(null);
        customizer.setForwardedPortHeader(null);
        customizer.setForwardedServerHeader(null);
        customizer.setForwardedHttpsHeader(null);
        customizer.setForwardedCipherSuiteHeader(null);
        customizer.setForwardedSslSessionIdHeader(null);
        return customizer;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        boolean trusted = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                && proxies.contains(remote.getAddress());
        if (!trusted) {
            return request;
        }
        HttpFields.Mutable headers = HttpFields.build(request.getHeaders());
        keep(headers, HttpHeader.X_FORWARDED_FOR, client(headers.getCSV(HttpHeader.X_FORWARDED_FOR, false)));
        keep(headers, HttpHeader.X_FORWARDED_PROTO, last(headers.getCSV(HttpHeader.X_FORWARDED_PROTO, false)));
        HttpFields believed = headers.asImmutable();
        return forwarded.customize(
                new Request.Wrapper(request) {
                    @Override
                    public HttpFields getHeaders() {
                        return believed;
                    }
                },
                responseHeaders);
    }

    private static void keep(HttpFields.Mutable headers, HttpHeader header, Optional<String> value) {
        value.ifPresentOrElse(only -> headers.put(header, only), () -> headers.remove(header));
    }

    private static Optional<String> last(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** Of addresses in the order in which a request came by them, the last that is not a proxy's own. */
    private Optional<String> client(List<String> addresses) {
        return addresses.reversed().stream()
                .filter(text -> !isProxy(text))
                .findFirst()
                .or(() -> last(addresses));
    }

    /** Only what is written as an address is looked at, so that no name is looked up. */
    private boolean isProxy(String text) {
        try {
            return ADDRESS.matcher(text).matches() && proxies.contains(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
