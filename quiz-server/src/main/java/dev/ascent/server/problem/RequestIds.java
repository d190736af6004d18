package dev.ascent.server.problem;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Gives each request an id, the client's or the proxy's own where they sent one as {@code X-Request-Id}. The answer has it
 * and so has the log, by which the two are found together.
 */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIds {
    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Pattern TAKEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ATTEMPT = Pattern.compile("/attempts/([0-9a-z]{13})(?:/|$)");

    @RequestFilter
    void begin(HttpRequest<?> request) {
        id(request);
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(HEADER, id(request));
    }

    /** The entry with the request's id, and with that of the attempt that the request is about. */
    static LoggingEventBuilder named(LoggingEventBuilder entry, HttpRequest<?> request) {
        LoggingEventBuilder named = entry.addKeyValue("request", id(request));
        Matcher attempt = ATTEMPT.matcher(request.getPath());
        return attempt.find() ? named.addKeyValue("attempt", attempt.group(1)) : named;
    }

    private static String id(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String sent = request.getHeaders().get(HEADER);
            String id = sent != null && TAKEN.matcher(sent).matches()
                    ? sent
                    : UUID.randomUUID().toString();
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }
}
