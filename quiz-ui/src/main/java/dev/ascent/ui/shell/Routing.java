package dev.ascent.ui.shell;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;

/** Which path of the public server leads where: {@code /api} and {@code /health} to the API, all else to the UI. */
final class Routing {

    private Routing() {}

    static Handler of(ApiProxy api, Handler ui) {
        PathMappingsHandler paths = new PathMappingsHandler();
        paths.addMapping(PathSpec.from("/api/*"), api);
        paths.addMapping(PathSpec.from("/health/*"), api);
        paths.addMapping(PathSpec.from("/*"), compressed(ui));
        return paths;
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
}
