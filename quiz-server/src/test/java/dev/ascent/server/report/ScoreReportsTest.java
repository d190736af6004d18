package dev.ascent.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ScoreReportsTest {
    private static final OwnQuiz QUIZ =
            new OwnQuiz("in-parts", "In parts", "plain", List.of("{ kinds: [single-choice], count: 2 }"));

    private static final String PATH = "/api/v1/reports/quizzes/" + QUIZ.id();

    private final NodeFixture node;
    private final ApiClient reader;

    ScoreReportsTest(Engine engine) {
        node = NodeFixture.shared(engine);
        node.publish(QUIZ);
        reader = node.client(node.person(Role.REVIEWER));
    }

    @Test
    void everyAttemptIsInOnePartAndInTheTable() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ApiClient candidate = node.client(node.person(Role.CANDIDATE));
            String attempt = candidate
                    .post("/api/v1/attempts", "{\"quiz\": \"" + QUIZ.id() + "\"}")
                    .text("id");
            candidate.post("/api/v1/attempts/" + attempt + "/submission", "");
            made.addFirst(attempt);
        }

        List<String> listed = new ArrayList<>();
        String after = "";
        do {
            var part = reader.get(PATH + "?limit=2" + after).json();
            part.get("items")
                    .values()
                    .forEach(row -> listed.add(row.get("attempt").getStringValue()));
            assertThat(part.get("items").get(0).get("topics").entries()).isNotEmpty();
            after = part.get("next") == null || part.get("next").isNull()
                    ? ""
                    : "&after=" + part.get("next").getStringValue();
        } while (!after.isEmpty());
        assertThat(listed).containsExactlyElementsOf(made);

        String csv = reader.get(PATH + "/scores.csv").body();
        assertThat(csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(made);
        assertThat(csv.lines()
                        .map(line -> line.chars().filter(c -> c == ',').count())
                        .distinct())
                .hasSize(1);
        assertThat(reader.get(PATH + "?after=0000000000000").problem()).isEqualTo("invalid-request");
    }
}
