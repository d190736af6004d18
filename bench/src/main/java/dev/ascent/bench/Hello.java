package dev.ascent.bench;

import io.micronaut.context.ApplicationContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** The plain thing to compare with: a Micronaut context, and a Jetty that answers every request with one heading. */
public final class Hello {
    private Hello() {}

    /** Serves on the loopback port that {@code ASCENT_PORT} names, until the process is told to stop. */
    public static void main(String[] args) throws Exception {
        ApplicationContext context = ApplicationContext.run();
        int port = context.getRequiredProperty("ascent.port", Integer.class);
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server.setHandler(new Heading());
        server.setStopAtShutdown(true);
        server.start();
        server.join();
    }

    private static final class Heading extends Handler.Abstract {
        private static final byte[] PAGE =
                "<!doctype html><title>Hello</title><h1>Hello</h1>".getBytes(StandardCharsets.UTF_8);

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
            response.write(true, ByteBuffer.wrap(PAGE), callback);
            return true;
        }
    }
}
