package dev.ascent.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers refusals. */
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, MutableHttpResponse<Map<String, Object>>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public MutableHttpResponse<Map<String, Object>> handle(HttpRequest request, Refusal refusal) {
        MutableHttpResponse<Map<String, Object>> response =
                ProblemResponses.of(request, refusal.type(), String.valueOf(refusal.getMessage()), refusal.members());
        refusal.retryAfter().ifPresent(wait -> ProblemResponses.later(response, wait));
        return response;
    }
}
