package dev.ascent.server.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns every error that the framework finds by itself (unknown route, unreadable JSON, broken rule) into a problem. */
@Singleton
@Primary
final class ProblemProcessor implements ErrorResponseProcessor<Map<String, Object>> {

    @Override
    public MutableHttpResponse<Map<String, Object>> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        Optional<Throwable> cause = context.getRootCause();
        if (cause.isPresent() && cause.get() instanceof ConstraintViolationException violations) {
            return ProblemResponses.into(
                    response,
                    context.getRequest(),
                    ProblemType.INVALID_FIELDS,
                    "Correct the fields that are listed and send it again.",
                    Map.of("errors", fields(violations)));
        }
        ProblemType type = type(response.status());
        return ProblemResponses.into(response, context.getRequest(), type, detail(type, context), Map.of());
    }

    private static ProblemType type(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> ProblemType.NOT_ACCEPTABLE;
            case REQUEST_ENTITY_TOO_LARGE -> ProblemType.TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case UNAUTHORIZED -> ProblemType.SIGN_IN_NEEDED;
            case FORBIDDEN -> ProblemType.FORBIDDEN;
            case SERVICE_UNAVAILABLE -> ProblemType.UNAVAILABLE;
            default -> status.getCode() < 500 ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL;
        };
    }

    private static String detail(ProblemType type, ErrorContext context) {
        return switch (type) {
            case NOT_FOUND -> "There is nothing at " + context.getRequest().getPath() + ".";
            case METHOD_NOT_ALLOWED ->
                "The method " + context.getRequest().getMethodName() + " is not for this address; see Allow.";
            case TOO_LARGE -> "Send less at once: 512 KB are taken.";
            case INVALID_REQUEST ->
                context.getErrors().stream()
                        .map(Error::getMessage)
                        .findFirst()
                        .map(ProblemProcessor::brief)
                        .orElse("The request can't be read.");
            default -> type.title() + ".";
        };
    }

    /** The first sentence of a parser's message; what follows names classes of ours. */
    private static String brief(String message) {
        if (message.startsWith("Failed to convert argument") || message.contains("JSON")) {
            return "The body is not the JSON that is expected here.";
        }
        String line = message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private static List<Map<String, String>> fields(ConstraintViolationException violations) {
        Map<String, String> messages = new TreeMap<>();
        violations
                .getConstraintViolations()
                .forEach(violation -> messages.put(field(violation), violation.getMessage()));
        return messages.entrySet().stream()
                .map(entry -> Map.of("field", entry.getKey(), "message", entry.getValue()))
                .toList();
    }

    private static String field(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = String.valueOf(node.getName());
        }
        return last;
    }
}
