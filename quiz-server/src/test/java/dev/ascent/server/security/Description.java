package dev.ascent.server.security;

import dev.ascent.server.fixture.NodeFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI description that a node serves. */
final class Description {
    private final Map<String, Object> document;
    private final List<Operation> operations = new ArrayList<>();

    Description(NodeFixture node) {
        // The core schema of YAML 1.2 reads moments as texts, as JSON does.
        document = object(new Load(LoadSettings.builder().build())
                .loadFromString(node.anonymous().get("/api/openapi.yaml").body()));
        at(document, "paths")
                .forEach((path, verbs) -> object(verbs)
                        .forEach((verb, operation) ->
                                operations.add(new Operation(verb.toUpperCase(Locale.ROOT), path, object(operation)))));
    }

    List<Operation> operations() {
        return operations;
    }

    /** The schema of this name, such as {@code AttemptBody} or {@code #/components/schemas/AttemptBody}. */
    Map<String, Object> schema(String name) {
        return at(document, "components", "schemas", name.substring(name.lastIndexOf('/') + 1));
    }

    /** Whether an answer of this status to such a request is described; a path that is none of the API's always is. */
    boolean describes(String verb, String path, int status) {
        return !path.startsWith("/api/v1") || !responses(verb, path, status).isEmpty();
    }

    /** Whether an answer of this status to such a request has this header by its description. */
    boolean describesHeader(String verb, String path, int status, String header) {
        return responses(verb, path, status).stream()
                .anyMatch(response -> at(response, "headers").containsKey(header));
    }

    /** More than one where a request is one of several operations. */
    private List<Map<String, Object>> responses(String verb, String path, int status) {
        String plain = path.replaceAll("\\?.*", "");
        return operations.stream()
                .filter(operation -> operation.verb().equals(verb)
                        && plain.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(operation -> operation.responses().get(Integer.toString(status)))
                .filter(Objects::nonNull)
                .map(Description::object)
                .toList();
    }

    @SuppressWarnings("unchecked") // as the format has it
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    /** The object that is reached through members of these names; empty where there is none. */
    static Map<String, Object> at(Map<String, Object> parent, String... names) {
        Map<String, Object> found = parent;
        for (String name : names) {
            found = object(found.getOrDefault(name, Map.of()));
        }
        return found;
    }

    /** What one route does. */
    record Operation(String verb, String path, Map<String, Object> members) {

        Map<String, Object> responses() {
            return at(members, "responses");
        }

        /** All that is sent and answered here: by what it is (request, or a status), media type and content. */
        List<Sent> bodies() {
            List<Sent> bodies = new ArrayList<>();
            at(members, "requestBody", "content")
                    .forEach((type, content) -> bodies.add(new Sent("request", type, object(content))));
            responses()
                    .forEach((status, response) -> at(object(response), "content")
                            .forEach((type, content) -> bodies.add(new Sent(status, type, object(content)))));
            return bodies;
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /** A body, sent or answered. */
    record Sent(String what, String mediaType, Map<String, Object> content) {

        /** The name of its schema, where it has one of its own. */
        Optional<String> schema() {
            return Optional.ofNullable(at(content, "schema").get("$ref")).map(String::valueOf);
        }

        /** The examples that stand at the body itself. */
        List<Object> examples() {
            List<Object> examples = new ArrayList<>();
            at(content, "examples")
                    .values()
                    .forEach(example -> examples.add(object(example).get("value")));
            return examples;
        }
    }
}
