package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.node.Settings;
import dev.ascent.server.practice.Practice;
import dev.ascent.server.report.ScoreReports;
import dev.ascent.server.report.ScoreSheet;
import dev.ascent.server.review.QueueFilter;
import dev.ascent.server.review.QueuedAnswer;
import dev.ascent.server.review.ReviewQueue;
import dev.ascent.server.review.ReviewState;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A taxonomy in which one topic goes and the only name of another is a new one, with the questions brought up to date
 * alongside. The versions that attempts have name what is gone.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class TaxonomyChangeTest {
    private static final String QUIZ = "two-topics";

    private final Settings settings;

    @TempDir
    private Path folder;

    TaxonomyChangeTest(Engine engine) {
        settings = engine.fresh();
    }

    @Test
    void whatWasPublishedBeforeIsAnsweredGradedShownAndGradedAgain() throws IOException {
        write("quizzes/two-topics.yaml", """
                id: two-topics
                title: Two topics
                description: Two numbers and an open question.
                minutes: 20
                order: fixed
                pick: [ { kinds: [numeric], count: 2 }, { kinds: [open], count: 1 } ]
                """);
        writeTopics("convolution", "kernels, strides", "recurrence", "gates");
        Person early;
        Person late;
        String graded;
        String open;
        try (NodeFixture node = start()) {
            early = node.person(Role.CANDIDATE);
            late = node.person(Role.CANDIDATE);
            graded = begin(node.client(early));
            open = begin(node.client(late));
            answer(node.client(early), graded);
            assertThat(node.client(early).post(graded + "/submission", "").text("state"))
                    .isEqualTo("graded");
        }

        Files.delete(folder.resolve("questions/convolution/number-1.yaml"));
        Files.delete(folder.resolve("questions/convolution/number-2.yaml"));
        writeTopics("filters", "weights, steps", "recurrence", "cells");
        try (NodeFixture node = start()) {
            ApiClient client = node.client(late);
            assertThat(client.get(open).text("state")).isEqualTo("in-progress");
            answer(client, open);
            assertThat(client.post(open + "/submission", "").text("state")).isEqualTo("graded");

            for (ApiClient.Answer result :
                    List.of(client.get(open + "/result"), node.client(early).get(graded + "/result"))) {
                assertThat(result.status()).as(result.body()).isEqualTo(200);
                assertThat(texts(result.json().get("topics"), "topic")).containsExactly("convolution");
                assertThat(texts(result.json().get("topics"), "questions")).containsExactly("2");
                assertThat(texts(result.json().get("studyPlan"), "topic")).containsExactly("convolution");
            }
            assertThat(node.get(Practice.class).queue(late).due()).isEqualTo(1);
            review(node, open);
            report(node);
        }
    }

    /** The open answers are found under their topics, and count once somebody has scored them. */
    private static void review(NodeFixture node, String attempt) {
        ReviewQueue queue = node.get(ReviewQueue.class);
        Person reviewer = node.person(Role.REVIEWER);
        assertThat(queue.topics(reviewer, ReviewState.AWAITING)).containsOnlyKeys("recurrence");
        QueueFilter filter = new QueueFilter(ReviewState.AWAITING, Optional.of(QUIZ), Optional.of("recurrence"));
        assertThat(queue.first(reviewer, filter, 10)).hasSize(2);
        QueuedAnswer answer = queue.first(reviewer, filter, 10).stream()
                .filter(line -> attempt.endsWith(line.attempt().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(queue.score(reviewer, answer.attempt(), answer.slot(), Set.of("1"), "test"))
                .isInstanceOf(RubricOutcome.Scored.class);
    }

    private static void report(NodeFixture node) {
        Person instructor = node.person(Role.INSTRUCTOR);
        Regrading.Outcome outcome = node.get(Regrading.class).regrade(instructor, QUIZ, "test");
        assertThat(outcome).isEqualTo(new Regrading.Outcome(2, List.of(), List.of()));
        ScoreSheet sheet = node.get(ScoreReports.class).sheet(instructor, QUIZ).orElseThrow();
        assertThat(sheet.topics())
                .extracting(topic -> topic.title() + " " + topic.attempts())
                .containsExactly("convolution 2", "About recurrence 1");
        assertThat(sheet.rows()).hasSize(2);
        assertThat(node.client(instructor)
                        .get("/api/v1/reports/quizzes/two-topics/scores.csv")
                        .body())
                .contains(",convolution,recurrence");
    }

    private static String begin(ApiClient client) {
        return "/api/v1/attempts/"
                + client.post("/api/v1/attempts", "{\"quiz\": \"two-topics\"}").text("id");
    }

    /** One of the two numbers is right. */
    private static void answer(ApiClient client, String attempt) {
        List<String> answers = List.of("3", "4", "\"It forgets.\"");
        for (int slot = 1; slot <= answers.size(); slot++) {
            ApiClient.Answer saved = client.put(
                    attempt + "/slots/" + slot + "/response",
                    "{\"sequence\": 1, \"response\": " + answers.get(slot - 1) + "}");
            assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        }
    }

    private static List<String> texts(JsonNode items, String name) {
        List<String> texts = new ArrayList<>();
        items.values().forEach(item -> texts.add(item.get(name).coerceStringValue()));
        return texts;
    }

    private NodeFixture start() {
        return NodeFixture.start(
                settings,
                Map.of("ascent.bank", folder.toString(), "ascent.catalogue.watch", "1h", "ascent.sweep", "1h"));
    }

    /** The taxonomy of two topics; two numbers about the names of the first, an open question about that of the second. */
    private void writeTopics(String first, String names, String second, String name) throws IOException {
        write("taxonomy.yaml", """
                areas:
                  networks:
                    title: Networks
                    topics:
                      %1$s: { title: About %1$s, phase: 2, weight: 3, names: [%2$s] }
                      %3$s: { title: About %3$s, phase: 2, weight: 3, names: [%4$s] }
                """.formatted(first, names, second, name));
        for (int number = 1; number <= 2; number++) {
            write("questions/" + first + "/number-" + number + ".yaml", """
                    id: number-%d
                    topic: %s
                    names: [%s]
                    level: junior
                    kind: numeric
                    minutes: 1
                    stem: How many channels has a picture in red, green and blue?
                    answer: { exact: "3" }
                    solution: One for each colour.
                    references: [ { title: "Goodfellow, Bengio, Courville: Deep Learning (2016), chapter 9.1" } ]
                    """.formatted(
                            number, first, names.split(", ")[number - 1]));
        }
        write("questions/" + second + "/open-question.yaml", """
                id: open-question
                topic: %s
                names: [%s]
                level: junior
                kind: open
                minutes: 1
                stem: What does the forget gate do?
                model: It says how much of the cell is kept.
                rubric: [ { criterion: Says that it forgets, earns: Names the cell. } ]
                solution: It scales the cell.
                references: [ { title: "Goodfellow, Bengio, Courville: Deep Learning (2016), chapter 10.10" } ]
                """.formatted(second, name));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
