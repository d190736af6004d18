package dev.ascent.server.attempt;

import dev.ascent.core.question.Response;
import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Refusal;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Responses as JSON, in the API and in the database: null, a text, an array of ids or of line
 * numbers, or an object of blanks. */
@Singleton
public class ResponseJson {
    private final JsonMapper mapper;

    ResponseJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The response that {@code node} is, or nothing where it has another form. */
    public Optional<Response> read(JsonNode node) {
        if (node.isNull()) {
            return Optional.of(new Response.None());
        }
        if (node.isArray() && node.size() > 0 && isLines(node)) {
            List<Integer> numbers = new ArrayList<>();
            node.values().forEach(number -> numbers.add(number.getIntValue()));
            return Optional.of(new Response.Lines(numbers));
        }
        if (node.isArray()) {
            List<String> ids = new ArrayList<>();
            for (JsonNode element : node.values()) {
                Optional<String> text = text(element);
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                ids.add(text.get());
            }
            return Optional.of(new Response.Ids(ids));
        }
        if (node.isObject()) {
            Map<String, String> blanks = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : node.entries()) {
                Optional<String> text = text(entry.getValue());
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                blanks.put(entry.getKey(), text.get());
            }
            return Optional.of(new Response.Blanks(blanks));
        }
        return text(node).map(Response.Text::new);
    }

    /**
     * The response that a request brings; no node is no response.
     *
     * @throws Refusal where it has another form than all responses
     */
    public Response received(@Nullable JsonNode node) {
        return read(node == null ? JsonNode.nullNode() : node)
                .orElseThrow(() -> new Refusal(
                        ProblemType.UNREADABLE_RESPONSE,
                        "A response is a text, a list of ids or of line numbers, or an object of texts."));
    }

    /** The response as JSON. */
    public JsonNode write(Response response) {
        return switch (response) {
            case Response.None none -> JsonNode.nullNode();
            case Response.Text text -> JsonNode.createStringNode(text.text());
            case Response.Ids ids ->
                JsonNode.createArrayNode(
                        ids.ids().stream().map(JsonNode::createStringNode).toList());
            case Response.Lines(var numbers) ->
                JsonNode.createArrayNode(
                        numbers.stream().map(JsonNode::createNumberNode).toList());
            case Response.Blanks blanks -> {
                Map<String, JsonNode> nodes = new LinkedHashMap<>();
                blanks.texts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> nodes.put(entry.getKey(), JsonNode.createStringNode(entry.getValue())));
                yield JsonNode.createObjectNode(nodes);
            }
        };
    }

    /** The response as the text that is stored of it. */
    public String text(Response response) {
        try {
            return mapper.writeValueAsString(write(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The response of which that text is stored. */
    public Response parse(String json) {
        try {
            // The mapper reads a JSON null as no node at all.
            JsonNode node = mapper.readValue(json, JsonNode.class);
            return node == null ? new Response.None() : read(node).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids are texts: whole numbers in a list are those of lines. */
    private static boolean isLines(JsonNode list) {
        for (JsonNode element : list.values()) {
            if (!element.isNumber() || !element.coerceStringValue().matches("\\d{1,9}")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> text(JsonNode node) {
        if (node.isString()) {
            return Optional.of(node.getStringValue());
        }
        return node.isNumber() ? Optional.of(node.coerceStringValue()) : Optional.empty();
    }

    /** An answer as it was saved. */
    SavedResponse saved(ResponseRow row) {
        return new SavedResponse(row.slot(), row.sequence(), parse(row.response()), row.stated(), row.savedAt());
    }
}
