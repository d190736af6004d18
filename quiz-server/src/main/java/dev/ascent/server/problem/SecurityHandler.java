package dev.ascent.server.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers requests that came without a valid token, or with one whose roles do not suffice. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class SecurityHandler
        implements ExceptionHandler<AuthorizationException, MutableHttpResponse<Map<String, Object>>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public MutableHttpResponse<Map<String, Object>> handle(HttpRequest request, AuthorizationException refused) {
        return refused.isForbidden()
                ? ProblemResponses.of(request, ProblemType.FORBIDDEN, "Your roles do not allow this.", Map.of())
                : ProblemResponses.of(
                        request,
                        ProblemType.SIGN_IN_NEEDED,
                        "Send a token that is valid: Authorization: Bearer …, from POST /api/v1/sessions.",
                        Map.of());
    }
}
