package dev.ascent.ui.shell;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * Moves the API's own server to a free loopback port, because with the UI on the class path the public port is the
 * UI's, which passes API requests on.
 */
@ContextConfigurer
public class ApiBehindUi implements ApplicationContextConfigurer {

    /** The header in which the public server tells the API who the client is; no client can set it itself. */
    static final String CLIENT_ADDRESS_HEADER = "X-Forwarded-For";

    /** Above environment variables and system properties, which are meant for the public port. */
    private static final int PRECEDENCE = 1_000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of(
                "api-behind-ui",
                Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", -1, "ascent.proxied", true),
                PRECEDENCE));
    }
}
