package dev.ascent.ui.shell;

import dev.ascent.server.node.StartFault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes what a reverse proxy says of its clients ({@code Forwarded}, {@code X-Forwarded-For} and {@code -Proto}), and
 * nobody else: without it all people behind the proxy would share one throttle, and whoever writes a header would have none.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {
    private final Set<InetAddress> proxies;
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

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

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        boolean trusted = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                && proxies.contains(remote.getAddress());
        return trusted ? forwarded.customize(request, responseHeaders) : request;
    }
}
