package dev.ascent.ui.shell;

import dev.ascent.server.node.NodeStopping;
import dev.ascent.server.node.PublicAddress;
import dev.ascent.server.node.StartFault;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public server: the UI at {@code /}, and the API, which it passes on to Micronaut's own server. */
@Singleton
public class UiServer implements PublicAddress {

    private static final Logger LOG = LoggerFactory.getLogger(UiServer.class);
    private static final long GRACE_MILLIS = 3_000;

    private final ApplicationContext context;
    private final String host;
    private final int port;
    private final String proxies;
    private @Nullable Server server;
    private @Nullable ServerConnector connector;

    UiServer(
            ApplicationContext context,
            @Value("${ascent.host:127.0.0.1}") String host,
            @Value("${ascent.port:8080}") int port,
            @Value("${ascent.proxies:}") String proxies) {
        this.context = context;
        this.host = host;
        this.port = port;
        this.proxies = proxies;
    }

    /**
     * The root address with a slash at its end.
     *
     * @throws IllegalStateException if the server does not run
     */
    @Override
    public synchronized URI uri() {
        ServerConnector running = connector;
        if (running == null || !running.isRunning()) {
            throw new IllegalStateException("The public server does not run");
        }
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return URI.create(
                "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + running.getLocalPort() + "/");
    }

    @EventListener
    synchronized void start(ServerStartupEvent event) {
        if (server != null) {
            return;
        }
        Server starting = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRelativeRedirectAllowed(true);
        http.addCustomizer(TrustedProxies.of(proxies));
        ServerConnector listening = new ServerConnector(starting, new HttpConnectionFactory(http));
        listening.setHost(host);
        listening.setPort(port);
        starting.addConnector(listening);
        starting.setStopTimeout(GRACE_MILLIS);
        try {
            starting.setHandler(handlers(starting, event.getSource()));
            starting.start();
        } catch (Exception e) {
            stopQuietly(starting);
            throw fault(e);
        }
        server = starting;
        connector = listening;
    }

    private StartFault fault(Exception cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof BindException) {
                return new StartFault(
                        "Port " + port + " of " + host + " is taken by another program (or the host name is not this"
                                + " machine's). Nothing was changed. Choose another port, for example ASCENT_PORT="
                                + (port + 1) + ", or stop the program that listens there.",
                        cause);
            }
        }
        if (new InetSocketAddress(host, port).isUnresolved()) {
            return new StartFault(
                    "ASCENT_HOST is “" + host + "”, which is no address. Nothing was changed. Say 127.0.0.1 for this"
                            + " machine alone, or 0.0.0.0 for others too.",
                    cause);
        }
        return new StartFault("The web server could not start: " + cause.getMessage(), cause);
    }

    private Handler handlers(Server starting, EmbeddedServer api) throws IOException {
        return new GracefulHandler(new Routing(new ApiProxy(api.getURI()), UiContext.of(context, starting)));
    }

    /** Comes before Micronaut's own server stops: what this one passes on to it is answered. */
    @EventListener
    void stop(NodeStopping event) {
        stop();
    }

    @EventListener
    void stop(ShutdownEvent event) {
        stop();
    }

    private synchronized void stop() {
        Server stopping = server;
        server = null;
        connector = null;
        if (stopping != null) {
            stopQuietly(stopping);
        }
    }

    private static void stopQuietly(Server stopping) {
        try {
            stopping.stop();
        } catch (Exception e) {
            LOG.debug("The public server did not stop cleanly", e);
        }
    }
}
