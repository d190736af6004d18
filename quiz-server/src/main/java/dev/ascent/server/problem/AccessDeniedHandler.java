package dev.ascent.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers what a person's roles do not allow. */
@Singleton
final class AccessDeniedHandler implements ExceptionHandler<AccessDenied, MutableHttpResponse<Map<String, Object>>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public MutableHttpResponse<Map<String, Object>> handle(HttpRequest request, AccessDenied denied) {
        return ProblemResponses.of(request, ProblemType.FORBIDDEN, String.valueOf(denied.getMessage()), Map.of());
    }
}
