package dev.ascent.ui.shell;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Which path of the public server leads where: {@code /api} and {@code /health} to the API, all else to the UI. */
final class Routing extends Handler.Sequence {

    Routing(ApiProxy api, Handler ui) {
        super(new ApiOnly(api), compressed(ui));
    }

    private static Handler compressed(Handler ui) {
        CompressionHandler handler = new CompressionHandler(ui);
        handler.putCompression(new GzipCompression());
        // Push speaks over its own connection and must not be held back.
        handler.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .defaults()
                        .compressExcludePath("/VAADIN/push/*")
                        .build());
        return handler;
    }

    private static final class ApiOnly extends Handler.Wrapper {

        ApiOnly(ApiProxy api) {
            super(api);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String path = request.getHttpURI().getCanonicalPath();
            boolean api = leadsTo("/api", path) || leadsTo("/health", path) || leadsTo("/metrics", path);
            return api && super.handle(request, response, callback);
        }

        private static boolean leadsTo(String root, String path) {
            return path.equals(root) || path.startsWith(root + "/");
        }
    }
}
