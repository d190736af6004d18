package dev.ascent.server.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;

/** Reads the header {@code If-Match}, by which a change says what it is based on. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * The one tag of the header, without its quotes.
     *
     * @throws Refusal if there is none
     */
    public static String of(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw new Refusal(
                    ProblemType.IF_MATCH_NEEDED, "Read it first, and send the ETag that came with it as If-Match.");
        }
        String tag = header.strip();
        return tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }

    /**
     * What a change is based on: nothing for what shall be new, which is said as {@code If-None-Match: *}.
     *
     * @throws Refusal if neither header is there
     */
    public static Optional<String> orNew(HttpRequest<?> request) {
        boolean fresh = "*".equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        return fresh ? Optional.empty() : Optional.of(of(request));
    }

    /** The tag as a header carries it. */
    public static String quoted(String tag) {
        return "\"" + tag + "\"";
    }

    /** An operation whose answer carries an ETag, for the API's description. */
    @ApiResponse(
            responseCode = "200",
            description = "With the version in its ETag, on which a change is based.",
            useReturnTypeSchema = true,
            headers =
                    @Header(
                            name = "ETag",
                            description = "Names this version; a change sends it as If-Match.",
                            required = true,
                            schema = @Schema(type = "string", example = "\"3f6c1a2b9d8e7f01\"")))
    public @interface Tagged {}
}
