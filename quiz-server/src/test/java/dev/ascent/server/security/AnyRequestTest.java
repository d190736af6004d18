package dev.ascent.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;

/** Whatever is sent, the API answers it, and never with a defect of its own. */
class AnyRequestTest {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    /** Half of these names have a meaning somewhere. */
    private static final List<String> NAMES = List.of(
            "email",
            "password",
            "name",
            "invitation",
            "quiz",
            "seed",
            "blueprint",
            "topics",
            "level",
            "questions",
            "notSeenDays",
            "sequence",
            "response",
            "flagged",
            "criteria",
            "roles",
            "yaml",
            "version",
            "rating",
            "x",
            "");

    // Static, as every try has an instance of its own.
    private static final NodeFixture NODE = NodeFixture.shared(Engine.H2);
    private static final ApiClient API = NODE.client(NODE.person(Role.CANDIDATE, Role.INSTRUCTOR, Role.ADMINISTRATOR));
    private static final Description DESCRIPTION = new Description(NODE);
    private static final String ATTEMPT =
            API.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}").text("id");
    private static final List<MatrixRow> BODIES = MatrixRow.all().stream()
            .filter(row -> !row.body().isEmpty())
            .map(row -> row.with(Map.of(
                    "open", ATTEMPT,
                    "graded", ATTEMPT,
                    "card", ATTEMPT,
                    "adaptive", ATTEMPT,
                    "version", "1",
                    "question", "fuzzed-question",
                    "user", ATTEMPT)))
            .toList();

    /** Wrong passwords from here are forgotten, so that other tests can sign in. */
    @AfterProperty
    void waitOutTheThrottle() {
        NODE.advance(Duration.ofMinutes(16));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void answersAnyJson(@ForAll("json") Object json, @ForAll @IntRange(max = 1_000) int which) throws IOException {
        MatrixRow row = BODIES.get(which % BODIES.size());
        String text = JSON.writeValueAsString(json);

        assertAnswered(row, API.send(row.verb(), row.path(), Optional.of(text.isEmpty() ? "null" : text)));
    }

    /** A body that would be taken, with one member replaced. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void answersAnyMember(
            @ForAll("json") Object json,
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll @IntRange(max = 1_000) int member) {
        MatrixRow row = BODIES.get(which % BODIES.size());
        Map<String, Object> body = object(row.body());
        List<String> names = body.isEmpty() ? NAMES : List.copyOf(body.keySet());
        body.put(names.get(member % names.size()), json);

        assertAnswered(row, API.send(row.verb(), row.path(), Optional.of(text(body))));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void answersAnyText(@ForAll String text, @ForAll @IntRange(max = 1_000) int which) {
        MatrixRow row = BODIES.get(which % BODIES.size());

        assertAnswered(row, API.send(row.verb(), row.path(), Optional.of("{" + text)));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void answersAnyIdAndAnyCursor(@ForAll("texts") String text, @ForAll @IntRange(max = 1_000) int which) {
        String given = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        List<String> paths = List.of(
                "attempts/%s",
                "attempts/%s/result",
                "attempts?after=%s",
                "users/%s",
                "users?after=%s",
                "audit?after=%s",
                "audit?since=%s",
                "audit?actor=%s",
                "audit?deed=%s",
                "audit?limit=%s",
                "reviews/due?after=%s",
                "reviews/%s/answer?version=1",
                "bank/questions/%s",
                "bank/questions?text=%s",
                "reports/quizzes/%s",
                "reports/quizzes/%s/items",
                "reports/quizzes/junior-screen/items/%s",
                "quizzes?after=%s");
        String path = "/api/v1/" + paths.get(which % paths.size()).formatted(given);

        Answer answer = API.get(path);

        assertThat(answer.status()).as(path + " " + answer.body()).isLessThan(500);
    }

    /** Bodies of 400 KB, most of which are refused: 80 MB in all, of which nothing stays. */
    @Example
    void keepsNothingOfWhatIsSent() {
        String large = "{\"quiz\": \"x\", \"response\": \"" + "y".repeat(400_000) + "\", \"sequence\": ";
        long before = 0;
        for (int i = 0; i < 300; i++) {
            if (i == 100) {
                before = usedHeap();
            }
            MatrixRow row = BODIES.get(i % BODIES.size());
            assertAnswered(row, API.send(row.verb(), row.path(), Optional.of(large + i + "}")));
        }

        assertThat(usedHeap() - before).isLessThan(40_000_000);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Provide
    Arbitrary<Object> json() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                texts().map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, false).map(flag -> (Object) flag),
                Arbitraries.of("junior-screen", "daily-ten", "cnn", "senior", "candidate", "good", ATTEMPT)
                        .map(word -> (Object) word));
        return Arbitraries.recursive(() -> leaves, AnyRequestTest::nested, 0, 3);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of(
                        "",
                        " ",
                        "\u0000",
                        "\uD83D",
                        "1e999",
                        "-1",
                        "9999999999999999999",
                        "0000000000000",
                        "../..",
                        "2026-01-31T12:00:00Z",
                        "+999999999-12-31T23:59:59Z",
                        "0000000000000_+1000000000-01-01T00:00:00Z",
                        "=1+1",
                        "'; drop table account; --",
                        "x".repeat(5_000)));
    }

    private static Arbitrary<Object> nested(Arbitrary<Object> inner) {
        Arbitrary<Object> lists = inner.injectNull(0.1).list().ofMaxSize(4).map(list -> (Object) list);
        Arbitrary<Object> objects = Combinators.combine(
                        Arbitraries.of(NAMES).list().ofMaxSize(5),
                        inner.injectNull(0.1).list().ofSize(5))
                .as((names, values) -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        object.put(names.get(i), values.get(i));
                    }
                    return object;
                });
        return Arbitraries.oneOf(lists, objects);
    }

    private static void assertAnswered(MatrixRow row, Answer answer) {
        assertThat(answer.status())
                .as(row.verb() + " " + row.path() + " " + answer.body())
                .isLessThan(500);
        assertThat(DESCRIPTION.describes(row.verb(), row.path(), answer.status()))
                .as("the description of " + row.verb() + " " + row.path() + " has " + answer.status())
                .isTrue();
    }

    @SuppressWarnings("unchecked") // a JSON object is read as such a map
    private static Map<String, Object> object(String text) {
        try {
            return new LinkedHashMap<>(JSON.readValue(text, Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
