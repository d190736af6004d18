package dev.ascent.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.security.Description.Operation;
import dev.ascent.server.security.Description.Sent;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.http.HttpMethod;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The OpenAPI description says all that there is. */
class DescriptionTest {
    private final NodeFixture node = NodeFixture.shared(Engine.H2);
    private final Description description = new Description(node);
    private final JsonMapper json = node.get(JsonMapper.class);

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

        assertThat(description.operations()).extracting(Operation::toString).containsAll(routes);
        assertThat(description.operations())
                .allSatisfy(operation ->
                        assertThat(operation.members()).as(operation.toString()).containsKey("summary"));
    }

    /** Clients that are made of the description have methods of these names. */
    @Test
    void namesEveryOperationOnce() {
        assertThat(description.operations())
                .extracting(operation -> String.valueOf(operation.members().get("operationId")))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-zA-Z]+"));
    }

    /** That every answer's status is described is for the tests that get answers: see {@link Description#describes}. */
    @Test
    void describesOneSuccessOfEveryOperationAndItsProblems() {
        for (Operation operation : description.operations()) {
            Set<String> statuses = operation.responses().keySet();
            assertThat(statuses.stream().filter(status -> status.startsWith("2")))
                    .as(operation.toString())
                    .hasSize(1);
            assertThat(statuses).as(operation.toString()).contains("503");
            assertThat(statuses.contains("401") || !operation.members().containsKey("security"))
                    .as(operation.toString())
                    .isTrue();
            assertThat(statuses.containsAll(List.of("400", "413", "415", "422"))
                            || !operation.members().containsKey("requestBody"))
                    .as(operation.toString())
                    .isTrue();
        }
    }

    @Test
    void givesExamplesOfEveryBodyThatAreReadAsSuchABody() throws IOException {
        Map<String, Class<?>> classes = classes();
        int read = 0;
        for (Operation operation : description.operations()) {
            for (Sent body : operation.bodies()) {
                String what = operation + " " + body.what();
                List<Object> examples = new ArrayList<>(body.examples());
                body.schema()
                        .filter(schema -> examples.isEmpty())
                        .map(schema -> description.schema(schema).get("example"))
                        .ifPresent(examples::add);
                assertThat(examples).as(what).isNotEmpty();
                if (body.schema().isPresent()) {
                    String schema = body.schema().get();
                    Class<?> type =
                            Objects.requireNonNull(classes.get(schema.substring(schema.lastIndexOf('/') + 1)), schema);
                    for (Object example : examples) {
                        assertIsRead(what, example, type);
                        read++;
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(100);
    }

    /** Read as the record that the API reads or writes, and written again, it says the same. */
    private void assertIsRead(String what, Object example, Class<?> type) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>(Description.object(example));
        if (what.matches(".* [45]\\d\\d")) {
            assertThat(members).as(what).containsEntry("status", Integer.valueOf(what.substring(what.length() - 3)));
            members.keySet().retainAll(Set.of("type", "title", "status", "detail", "instance"));
        }
        String text = json.writeValueAsString(members);
        String again = json.writeValueAsString(json.readValue(text, type));
        assertThat(withoutNulls(json.readValue(again, JsonNode.class)))
                .as(what + ": " + text + " was read as " + again)
                .isEqualTo(withoutNulls(json.readValue(text, JsonNode.class)));
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.values().forEach(item -> items.add(withoutNulls(item)));
            return JsonNode.createArrayNode(items);
        }
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        node.entries().forEach(member -> {
            if (!member.getValue().isNull()) {
                members.put(member.getKey(), withoutNulls(member.getValue()));
            }
        });
        return JsonNode.createObjectNode(members);
    }

    /** The records of bodies by the names of their schemas: a nested one has its outer one's name before its own. */
    private static Map<String, Class<?>> classes() {
        Map<String, Class<?>> classes = new LinkedHashMap<>();
        for (BeanIntrospection<?> introspection : BeanIntrospector.SHARED.findIntrospections(
                reference -> reference.getName().startsWith("dev.ascent.server."))) {
            String name = introspection.getBeanType().getName();
            classes.put(name.substring(name.lastIndexOf('.') + 1).replace('$', '.'), introspection.getBeanType());
        }
        return classes;
    }
}
