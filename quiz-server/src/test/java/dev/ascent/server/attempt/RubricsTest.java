package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import dev.ascent.server.report.ScoreReports;
import dev.ascent.server.report.ScoreSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class RubricsTest {
    private static final String QUIZ = "shapes-and-code";

    private final NodeFixture node;
    private final AttemptService attempts;
    private final Rubrics rubrics;
    private final Results results;
    private final Person candidate;
    private final Person reviewer;
    private Id attempt = new Id(0);
    private int slot;

    RubricsTest(Engine engine) {
        node = NodeFixture.shared(engine);
        attempts = node.get(AttemptService.class);
        rubrics = node.get(Rubrics.class);
        results = node.get(Results.class);
        candidate = node.person(Role.CANDIDATE);
        reviewer = node.person(Role.REVIEWER);
    }

    @BeforeEach
    void answerTheOpenQuestion() {
        Starting started = node.get(Starter.class).start(candidate, QUIZ, OptionalLong.empty(), "test");
        AttemptView view = ((Starting.Started) started).attempt();
        attempt = view.id();
        slot = view.slots().stream()
                .filter(one -> one.prompt().kind() == Kind.OPEN)
                .map(SlotView::slot)
                .findFirst()
                .orElseThrow();
        assertThat(attempts.save(candidate, attempt, slot, 1, new Response.Text("I would look at the data.")))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void countsNeitherForNorAgainstUntilSomebodyScoresIt() {
        attempts.submit(candidate, attempt, "test");

        Result waiting = result(candidate);
        assertThat(reviewed(waiting).answered().verdict().outcome()).isEqualTo(Outcome.AWAITING);
        int points = reviewed(waiting).answered().points();

        assertThat(score(candidate, Set.of("1"))).isInstanceOf(RubricOutcome.Scored.class);
        Result scored = result(candidate);
        assertThat(reviewed(scored).answered().verdict().outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(scored.report().max()).isEqualTo(waiting.report().max().add(BigDecimal.valueOf(points)));
        assertThat(scored.report().score()).isGreaterThan(waiting.report().score());
        assertThat(scored.attempt().max()).isEqualTo(scored.report().max().intValueExact());
        assertThat(scored.attempt().score().orElseThrow())
                .isEqualByComparingTo(scored.report().score());
        assertThat(scored.receiptCode()).isNotEqualTo(waiting.receiptCode());
        assertThat(scored.receipt()).contains("\"scored\":{\"by\":\"candidate\",\"criteria\":[\"1\"]}");
    }

    @Test
    void aReviewersWordCountsBeforeTheCandidates() {
        attempts.submit(candidate, attempt, "test");
        score(candidate, Set.of("1", "2"));

        assertThat(((RubricOutcome.Scored) score(reviewer, Set.of())).by()).isEqualTo(Scorer.REVIEWER);
        assertThat(reviewed(result(candidate)).answered().earned()).isEqualByComparingTo("0");
        assertThat(score(candidate, Set.of("1"))).isEqualTo(new RubricOutcome.ByReviewer());
        assertThat(reviewed(result(candidate)).answered().earned()).isEqualByComparingTo("0");
        assertThat(score(reviewer, Set.of("1"))).isInstanceOf(RubricOutcome.Scored.class);
    }

    @Test
    void eachScoringIsOnRecordOnceAndNamesWhoDidIt() {
        attempts.submit(candidate, attempt, "test");
        score(candidate, Set.of("2"));
        score(candidate, Set.of("2"));
        score(reviewer, Set.of("1"));

        assertThat(node.get(AuditLog.class).of("attempt/" + attempt))
                .filteredOn(entry -> entry.deed().equals("attempt.score"))
                .extracting(
                        entry -> entry.actor().orElseThrow(),
                        entry -> entry.detail().replaceFirst(";.*", ""))
                .containsExactly(
                        tuple(candidate.id(), "question " + slot + " by the candidate: criteria 2"),
                        tuple(reviewer.id(), "question " + slot + " by the reviewer: criteria 1"));
    }

    @Test
    void refusesWhatCannotBeScored() {
        assertThat(score(candidate, Set.of("1"))).isEqualTo(new RubricOutcome.NotYet(AttemptState.IN_PROGRESS));
        attempts.submit(candidate, attempt, "test");

        assertThat(score(candidate, Set.of("9"))).isEqualTo(new RubricOutcome.NoSuchCriterion("9"));
        assertThat(score(node.person(Role.CANDIDATE), Set.of("1"))).isEqualTo(new RubricOutcome.NotFound());
        assertThat(rubrics.score(candidate, attempt, 99, Set.of(), "test")).isEqualTo(new RubricOutcome.NotFound());
        int other = slot == 1 ? 2 : 1;
        assertThat(rubrics.score(candidate, attempt, other, Set.of(), "test")).isEqualTo(new RubricOutcome.Nothing());
    }

    @Test
    void theRollupsMoveWithTheScoreAndCountTheAttemptOnce() {
        attempts.submit(candidate, attempt, "test");
        ScoreReports reports = node.get(ScoreReports.class);
        int before = attemptsIn(reports);
        score(candidate, Set.of("1"));
        score(reviewer, Set.of("1", "2"));

        assertThat(attemptsIn(reports)).isEqualTo(before);
    }

    @Test
    void theMeanOfAQuizCountsAnAttemptWhereItsScoreIsNow() {
        attempts.submit(candidate, attempt, "test");
        OwnQuiz quiz =
                new OwnQuiz("one-open-answer", "One open answer", "plain", List.of("{ kinds: [open], count: 1 }"));
        node.publish(quiz);
        attempt = ((Starting.Started) node.get(Starter.class).start(candidate, quiz.id(), OptionalLong.empty(), "test"))
                .attempt()
                .id();
        slot = 1;
        assertThat(attempts.save(candidate, attempt, slot, 1, new Response.Text("I would look at the data.")))
                .isInstanceOf(Saving.Saved.class);
        attempts.submit(candidate, attempt, "test");
        Set<String> all = Set.copyOf(
                ((Task.Open) reviewed(result(candidate)).answered().variant().task()).criteria());

        assertThat(score(reviewer, all)).isInstanceOf(RubricOutcome.Scored.class);

        ScoreReports reports = node.get(ScoreReports.class);
        assertThat(reports.quizzes(reviewer))
                .filteredOn(scores -> scores.quiz().equals(quiz.id()))
                .singleElement()
                .satisfies(scores -> {
                    assertThat(scores.attempts()).isEqualTo(1);
                    assertThat(scores.mean()).isEqualTo(1);
                });
        ScoreSheet sheet = reports.sheet(reviewer, quiz.id()).orElseThrow();
        assertThat(sheet.mean()).contains(1.0);
        assertThat(sheet.bins()).startsWith(0).endsWith(1);
        assertThat(node.client(reviewer).get("/api/v1/reports/quizzes").body()).doesNotContain("NaN");
    }

    @Test
    void theApiScoresToo() {
        attempts.submit(candidate, attempt, "test");
        ApiClient client = node.client(candidate);
        String path = "/api/v1/attempts/" + attempt + "/slots/" + slot + "/score";

        var scored = client.put(path, "{\"criteria\": [\"1\"]}");
        assertThat(scored.status()).isEqualTo(200);
        assertThat(scored.body()).contains("\"by\":\"candidate\"");
        assertThat(client.put(path, "{\"criteria\": [\"nine\"]}").status()).isEqualTo(400);
        assertThat(node.anonymous().put(path, "{\"criteria\": []}").status()).isEqualTo(401);
    }

    private int attemptsIn(ScoreReports reports) {
        return reports.quizzes(reviewer).stream()
                .filter(quiz -> quiz.quiz().equals(QUIZ))
                .mapToInt(ScoreReports.QuizScores::attempts)
                .sum();
    }

    private RubricOutcome score(Person person, Set<String> met) {
        return rubrics.score(person, attempt, slot, met, "test");
    }

    private Result result(Person person) {
        return ((Results.Outcome.Ready) results.of(person, attempt)).result();
    }

    private Result.Reviewed reviewed(Result result) {
        return result.questions().get(slot - 1);
    }
}
