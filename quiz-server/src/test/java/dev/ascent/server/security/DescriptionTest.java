package dev.ascent.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI description says all that there is. */
class DescriptionTest {
    private final NodeFixture node = NodeFixture.shared(Engine.H2);
    private final Map<String, Object> description =
            new Yaml().load(node.anonymous().get("/api/openapi.yaml").body());

    @Test
    void describesEveryRoute() {
        Set<String> routes = node.get(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .filter(route -> route.contains(" /api/v1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).hasSizeGreaterThan(25);

        Set<String> described = new TreeSet<>();
        object(description, "paths")
                .forEach((path, verbs) -> ((Map<?, ?>) verbs).forEach((verb, operation) -> {
                    described.add(String.valueOf(verb).toUpperCase(Locale.ROOT) + " " + path);
                    assertThat(((Map<?, ?>) operation).get("summary"))
                            .as(verb + " " + path)
                            .isNotNull();
                }));

        assertThat(described).containsAll(routes);
    }

    @Test
    void givesAnExampleOfEveryBodyThatIsSent() {
        Set<String> bodies = new TreeSet<>();
        object(description, "paths")
                .values()
                .forEach(verbs -> ((Map<?, ?>) verbs)
                        .values()
                        .forEach(operation -> body(operation).ifPresent(bodies::add)));
        assertThat(bodies).hasSizeGreaterThan(8);

        Map<String, Object> schemas = object(object(description, "components"), "schemas");
        for (String body : bodies) {
            assertThat(object(schemas, body.substring(body.lastIndexOf('/') + 1))
                            .get("example"))
                    .as(body)
                    .isInstanceOf(Map.class);
        }
    }

    private static Optional<String> body(Object operation) {
        if (!((Map<?, ?>) operation).containsKey("requestBody")) {
            return Optional.empty();
        }
        Map<String, Object> body = object(operation, "requestBody");
        Map<String, Object> schema = object(object(object(body, "content"), "application/json"), "schema");
        return Optional.of(String.valueOf(schema.get("$ref")));
    }

    @SuppressWarnings("unchecked") // as the format has it
    private static Map<String, Object> object(Object parent, String name) {
        return (Map<String, Object>) Objects.requireNonNull(((Map<String, Object>) parent).get(name), name);
    }
}
