package dev.ascent.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.security.MatrixRow.Actor;
import io.micronaut.http.HttpMethod;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every actor at every route: {@code matrix.txt} says what they get, and a route that is not in it fails the test. */
class SecurityMatrixTest {
    /** Each question has a reason for every option, and is none of those for juniors. */
    private static final OwnQuiz OPEN = new OwnQuiz(
            "open-in-the-matrix",
            "Open in the matrix",
            "plain",
            List.of("{ areas: [math], levels: [engineer, senior, principal], kinds: [single-choice], count: 12 }"));

    private final NodeFixture node = NodeFixture.shared(Engine.H2);
    private final Map<Actor, Person> people = new EnumMap<>(Actor.class);
    private final Map<String, String> things;
    private final ApiClient owner;
    private final String graded;

    SecurityMatrixTest() {
        people.put(Actor.OWNER, node.person(Role.CANDIDATE));
        people.put(Actor.OTHER, node.person(Role.CANDIDATE));
        people.put(Actor.INSTRUCTOR, node.person(Role.INSTRUCTOR));
        people.put(Actor.REVIEWER, node.person(Role.REVIEWER));
        people.put(Actor.ADMINISTRATOR, node.person(Role.ADMINISTRATOR));
        owner = client(Actor.OWNER);
        graded = missed();
        node.publish(OPEN);
        String open = owner.post("/api/v1/attempts", "{\"quiz\": \"" + OPEN.id() + "\"}")
                .text("id");
        JsonNode card = owner.get("/api/v1/reviews/due").json().get("items").get(0);
        String question = owner.get("/api/v1/attempts/" + graded + "/result")
                .json()
                .get("questions")
                .get(0)
                .get("question")
                .getStringValue();
        String adaptive = owner.post("/api/v1/adaptive-tests", "{\"questions\": 2}")
                .json()
                .get("test")
                .get("id")
                .getStringValue();
        things = Map.of(
                "open",
                open,
                "graded",
                graded,
                "card",
                card.get("card").getStringValue(),
                "version",
                card.get("version").coerceStringValue(),
                "question",
                question,
                "adaptive",
                adaptive,
                "user",
                node.person(Role.CANDIDATE).id().toString());
    }

    @Test
    void givesEveryActorAtEveryRouteWhatTheMatrixSays() {
        Description description = new Description(node);
        List<String> wrong = new ArrayList<>();
        for (MatrixRow row : MatrixRow.all()) {
            MatrixRow request = row.with(things);
            for (Actor actor : Actor.values()) {
                int expected = row.status(actor);
                Answer answer = client(actor).send(request.verb(), request.path(), Optional.of(request.body()));
                if (answer.status() != expected) {
                    wrong.add(row.verb() + " " + row.path() + " by " + actor + ": " + answer.status() + " and not "
                            + expected);
                }
                if (!description.describes(request.verb(), request.path(), answer.status())) {
                    wrong.add(row.verb() + " " + row.path() + " does not describe " + answer.status());
                }
                boolean tagged = !answer.header("ETag").isEmpty();
                if (tagged != description.describesHeader(request.verb(), request.path(), answer.status(), "ETag")) {
                    wrong.add(row.verb() + " " + row.path() + " has an ETag or describes one, and not both");
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void hasALineForEveryRoute() {
        List<MatrixRow> rows =
                MatrixRow.all().stream().map(row -> row.with(things)).toList();
        List<UriRouteInfo<?, ?>> routes = node.get(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .toList();
        assertThat(routes).hasSizeGreaterThan(30);

        Set<String> missing = new TreeSet<>();
        Set<MatrixRow> used = new HashSet<>();
        for (UriRouteInfo<?, ?> route : routes) {
            List<MatrixRow> of = rows.stream()
                    .filter(row -> row.verb().equals(route.getHttpMethodName()))
                    .filter(row -> route.getUriMatchTemplate()
                            .match(row.path().replaceAll("\\?.*", ""))
                            .isPresent())
                    .toList();
            used.addAll(of);
            if (of.isEmpty()) {
                missing.add(route.getHttpMethodName() + " " + route.getUriMatchTemplate());
            }
        }

        assertThat(missing).as("routes without a line in matrix.txt").isEmpty();
        assertThat(used).as("lines of a route").containsAll(rows);
    }

    @Test
    void tellsCandidatesNoKeyOfAnOpenAttemptAndNoScore() {
        StringBuilder told = new StringBuilder();
        for (MatrixRow row : MatrixRow.all()) {
            MatrixRow request = row.with(things);
            for (Actor actor : List.of(Actor.NOBODY, Actor.OWNER, Actor.OTHER)) {
                told.append(client(actor)
                        .send(request.verb(), request.path(), Optional.of(request.body()))
                        .body());
            }
            if (row.path().contains("{open}")) {
                assertThat(client(Actor.OWNER)
                                .send(request.verb(), request.path(), Optional.of(request.body()))
                                .body())
                        .doesNotContain(
                                "\"score\"", "\"points\":\"", "\"verdict\"", "\"outcome\"", "\"correct\"", "\"seed\"");
            }
        }
        Set<String> secrets = secrets(graded);
        Set<String> open = submitted(owner.post("/api/v1/attempts", "{\"quiz\": \"" + OPEN.id() + "\"}")
                .text("id"));
        open.removeAll(secrets);

        assertThat(open).hasSizeGreaterThan(10);
        assertThat(open).noneMatch(told.toString()::contains);
    }

    private Set<String> submitted(String attempt) {
        owner.post("/api/v1/attempts/" + attempt + "/submission", "");
        return secrets(attempt);
    }

    /** Reasons and solutions of a graded attempt, as JSON carries them: their first words. */
    private Set<String> secrets(String attempt) {
        Set<String> secrets = new HashSet<>();
        JsonNode result = owner.get("/api/v1/attempts/" + attempt + "/result").json();
        for (JsonNode question : result.get("questions").values()) {
            secrets.add(question.get("solution").getStringValue());
            for (String list : List.of("options", "parts")) {
                JsonNode reasons = question.get(list);
                if (reasons != null && reasons.isArray()) {
                    reasons.values().forEach(one -> secrets.add(one.get("why").getStringValue()));
                }
            }
        }
        Set<String> starts = new HashSet<>();
        for (String secret : secrets) {
            String start = secret.strip().replaceAll("(?s)[\"\\\\\n].*", "");
            if (start.length() > 20) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** A graded attempt of the owner's in which something was missed. */
    private String missed() {
        Answer started = owner.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}");
        String id = started.text("id");
        for (JsonNode slot : started.json().get("slots").values()) {
            if (slot.get("kind").getStringValue().equals("single-choice")) {
                String option = slot.get("options").get(0).get("id").getStringValue();
                owner.put(
                        "/api/v1/attempts/" + id + "/slots/" + slot.get("slot").getIntValue() + "/response",
                        "{\"sequence\": 1, \"response\": \"" + option + "\"}");
            }
        }
        owner.post("/api/v1/attempts/" + id + "/submission", "");
        boolean nothing = owner.get("/api/v1/reviews/due").json().get("items").size() == 0;
        return nothing ? missed() : id;
    }

    /** A client with a token of its own, as one of the routes ends it. */
    private ApiClient client(Actor actor) {
        Person person = people.get(actor);
        return person == null ? node.anonymous() : node.client(person);
    }
}
