package dev.ascent.server.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes problem responses (RFC 9457). */
final class ProblemResponses {
    static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

    private ProblemResponses() {}

    static MutableHttpResponse<Map<String, Object>> of(
            HttpRequest<?> request, ProblemType type, String detail, Map<String, Object> members) {
        return into(HttpResponse.status(type.status()), request, type, detail, members);
    }

    static MutableHttpResponse<Map<String, Object>> into(
            MutableHttpResponse<?> response,
            HttpRequest<?> request,
            ProblemType type,
            String detail,
            Map<String, Object> members) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri());
        body.put("title", type.title());
        body.put("status", type.status().getCode());
        body.put("detail", detail);
        body.put("instance", request.getPath());
        body.putAll(members);
        MutableHttpResponse<Map<String, Object>> answer =
                response.status(type.status()).body(body);
        if (type.status().getCode() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.contentType(MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static MutableHttpResponse<Map<String, Object>> later(
            MutableHttpResponse<Map<String, Object>> response, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
