package dev.ascent.ui.shell;

import java.net.URI;
import java.util.Set;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;

/**
 * Passes API requests on to Micronaut's server on the loopback interface, with the client's address; what a client
 * says about its own address is dropped.
 */
final class ApiProxy extends ProxyHandler.Reverse {

    private static final Set<HttpHeader> CLAIMS = Set.of(
            HttpHeader.FORWARDED,
            HttpHeader.X_FORWARDED_FOR,
            HttpHeader.X_FORWARDED_HOST,
            HttpHeader.X_FORWARDED_PORT,
            HttpHeader.X_FORWARDED_PROTO,
            HttpHeader.X_FORWARDED_SERVER,
            HttpHeader.VIA);

    ApiProxy(URI api) {
        super(request -> HttpURI.build(request.getHttpURI())
                .scheme(api.getScheme())
                .host(api.getHost())
                .port(api.getPort())
                .asImmutable());
    }

    @Override
    protected void configureHttpClient(HttpClient client) {
        super.configureHttpClient(client);
        // Else the proxy adds its own user agent to the client's.
        client.setUserAgentField(null);
        client.setFollowRedirects(false);
    }

    @Override
    protected void copyRequestHeaders(Request clientRequest, org.eclipse.jetty.client.Request apiRequest) {
        super.copyRequestHeaders(clientRequest, apiRequest);
        apiRequest.headers(headers -> CLAIMS.forEach(headers::remove));
    }

    @Override
    protected void addForwardedHeader(Request clientRequest, org.eclipse.jetty.client.Request apiRequest) {
        String client = Request.getRemoteAddr(clientRequest);
        apiRequest.headers(headers -> headers.put(ApiBehindUi.CLIENT_ADDRESS_HEADER, client));
    }
}
