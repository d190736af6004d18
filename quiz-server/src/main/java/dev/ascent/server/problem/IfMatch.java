package dev.ascent.server.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

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

    /** The tag as a header carries it. */
    public static String quoted(String tag) {
        return "\"" + tag + "\"";
    }
}
