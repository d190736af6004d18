package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import dev.ascent.server.node.Settings;
import dev.ascent.server.report.ScoreReports;
import dev.ascent.server.report.ScoreSheet;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An attempt of which nothing counts yet has no place in its quiz's distribution. */
class UncountedTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void entersTheDistributionWithItsFirstScore(Engine engine) {
        NodeFixture node = NodeFixture.shared(engine);
        Person candidate = node.person(Role.CANDIDATE);
        Id attempt = handedIn(node, candidate);
        assertThat(sheet(node)).isEmpty();

        node.get(Rubrics.class).score(candidate, attempt, 1, Set.of(), "test");

        assertThat(sheet(node)).hasValueSatisfying(sheet -> {
            assertThat(sheet.attempts()).isEqualTo(1);
            assertThat(sheet.bins().getFirst()).isEqualTo(1);
        });
    }

    /** Earlier versions counted it as 0 %. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void isTakenOutOfADistributionThatHasIt(Engine engine) throws Exception {
        Settings settings = engine.fresh();
        Person candidate;
        Id attempt;
        try (NodeFixture node = NodeFixture.start(settings, Map.of("flyway.datasources.default.target", "10"))) {
            candidate = node.person(Role.CANDIDATE);
            attempt = handedIn(node, candidate);
        }
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into quiz_score_bin (quiz_id, bin, title, attempts, share_sum)"
                    + " values ('only-open', 0, 'Only open', 2, 0.01)");
        }
        try (NodeFixture node = NodeFixture.start(settings, Map.of())) {
            assertThat(sheet(node))
                    .hasValueSatisfying(sheet -> assertThat(sheet.attempts()).isEqualTo(1));

            node.get(Rubrics.class).score(candidate, attempt, 1, Set.of(), "test");

            assertThat(sheet(node))
                    .hasValueSatisfying(sheet -> assertThat(sheet.attempts()).isEqualTo(2));
        }
    }

    private static Id handedIn(NodeFixture node, Person candidate) {
        node.publish(OwnQuiz.OPEN);
        Starting started = node.get(Starter.class).start(candidate, OwnQuiz.OPEN.id(), OptionalLong.empty(), "test");
        Id attempt = ((Starting.Started) started).attempt().id();
        AttemptService attempts = node.get(AttemptService.class);
        attempts.save(candidate, attempt, 1, 1, new Response.Text("I would look at the data."));
        attempts.submit(candidate, attempt, "test");
        return attempt;
    }

    private static Optional<ScoreSheet> sheet(NodeFixture node) {
        return node.get(ScoreReports.class).sheet(node.person(Role.REVIEWER), OwnQuiz.OPEN.id());
    }
}
