package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import dev.ascent.server.problem.AccessDenied;
import dev.ascent.server.report.ScoreReports;
import dev.ascent.server.report.ScoreSheet;
import io.micronaut.transaction.TransactionOperations;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results that an earlier grader has written, which took a right answer for a wrong one. */
@ParameterizedClass
@EnumSource(Engine.class)
class RegradingTest {
    private static final String QUIZ = "shapes-and-code";

    private final NodeFixture node;
    private final AttemptService attempts;
    private final Regrading regrading;
    private final Person candidate;
    private final Person reviewer;
    private final Person instructor;

    RegradingTest(Engine engine) {
        node = NodeFixture.shared(engine);
        attempts = node.get(AttemptService.class);
        regrading = node.get(Regrading.class);
        candidate = node.person(Role.CANDIDATE);
        reviewer = node.person(Role.REVIEWER);
        instructor = node.person(Role.INSTRUCTOR);
    }

    /**
     * An attempt that was graded wrongly.
     *
     * @param wronged the place whose right answer got nothing
     * @param open    the number of the open question
     * @param score   what the answers earn in truth
     * @param max     of so many points
     */
    private record Misgraded(Id attempt, Paper.Place wronged, int open, BigDecimal score, int max) {
        BigDecimal stored() {
            return score.subtract(BigDecimal.valueOf(wronged.points()));
        }
    }

    @Test
    void aPreviewSaysWhoWouldChangeByHowMuchAndChangesNothing() {
        Misgraded one = misgraded();

        Regrading.Change change = changeOf(one, regrading.preview(reviewer, QUIZ));

        assertThat(change.candidate()).isEqualTo(candidate.name());
        assertThat(change.score().before()).isEqualByComparingTo(one.stored());
        assertThat(change.score().after()).isEqualByComparingTo(one.score);
        assertThat(change.score().maxAfter())
                .isEqualTo(one.max)
                .isEqualTo(change.score().maxBefore());
        assertThat(change.score().questions()).singleElement().satisfies(question -> {
            assertThat(question.slot()).isEqualTo(one.wronged.slot());
            assertThat(question.verdictBefore()).isEqualTo("wrong");
            assertThat(question.verdictAfter()).isEqualTo("right");
            assertThat(question.before()).isZero();
            assertThat(question.after()).isEqualByComparingTo(BigDecimal.valueOf(one.wronged.points()));
        });
        assertThat(stored(one)).isEqualByComparingTo(one.stored());
        regrading.regrade(instructor, QUIZ, "test");
    }

    @Test
    void aRegradePutsScoreReceiptAndRollupsRightAndIsOnRecord() {
        ScoreSheet before = sheet();
        Misgraded one = misgraded();
        Regrading.Change change = changeOf(one, regrading.regrade(instructor, QUIZ, "test"));

        assertThat(change.score().after()).isEqualByComparingTo(one.score);
        assertThat(stored(one)).isEqualByComparingTo(one.score);
        assertThat(rollups()).isEqualTo(rollups(before, one));
        assertThat(node.get(AuditLog.class).of("attempt/" + one.attempt))
                .filteredOn(entry -> entry.deed().equals("attempt.regrade"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).contains(instructor.id());
                    assertThat(entry.detail()).contains("question " + one.wronged.slot() + ": wrong 0 → right");
                });
        assertThat(regrading.regrade(instructor, QUIZ, "test").changes()).isEmpty();
    }

    @Test
    void scoringAnOpenAnswerTakesTheOldPointsFromTheStoredResult() {
        ScoreSheet before = sheet();
        Misgraded one = misgraded();

        node.get(Rubrics.class).score(reviewer, one.attempt, one.open, Set.of(), "test");

        assertThat(stored(one)).isEqualByComparingTo(one.score);
        int openPoints = attempts.show(candidate, one.attempt)
                .orElseThrow()
                .slots()
                .get(one.open - 1)
                .points();
        Misgraded scored = new Misgraded(one.attempt, one.wronged, one.open, one.score, one.max + openPoints);
        assertThat(rollups()).isEqualTo(rollups(before, scored));
        assertThat(node.get(AuditLog.class)
                        .of("attempt/" + one.attempt)
                        .getLast()
                        .detail())
                .contains("question " + one.open + ": awaiting 0 → wrong 0")
                .contains("question " + one.wronged.slot() + ": wrong 0 → right " + one.wronged.points());
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void oneThatCannotBeGradedAgainKeepsNoOtherFromIt(Damage damage) {
        String own = "regraded-" + candidate.id();
        node.publish(new OwnQuiz(own, "Regraded", "plain", List.of("{ kinds: [single-choice], count: 3 }")));
        Id lost = damage.to(rightButStoredAsNothing(own), node);
        Id sound = rightButStoredAsNothing(own);

        Regrading.Outcome preview = regrading.preview(reviewer, own);
        Regrading.Outcome regraded = regrading.regrade(instructor, own, "test");

        assertThat(preview).isEqualTo(regraded);
        assertThat(regraded.failed()).containsExactly(lost);
        assertThat(regraded.changes())
                .extracting(change -> change.score().attempt())
                .containsExactly(sound);
        assertThat(regrading.regrade(instructor, own, "test").changes()).isEmpty();
    }

    private Id rightButStoredAsNothing(String quiz) {
        AttemptView view = ((Starting.Started)
                        node.get(Starter.class).start(candidate, quiz, OptionalLong.empty(), "test"))
                .attempt();
        for (SlotView slot : view.slots()) {
            Response right = new AnswerKey(node.node().context()).right(view.id(), slot.slot());
            assertThat(attempts.save(candidate, view.id(), slot.slot(), 1, right))
                    .isInstanceOf(Saving.Saved.class);
        }
        attempts.submit(candidate, view.id(), "test");
        node.get(AttemptRepository.class)
                .rescored(view.id().number(), BigDecimal.ZERO, view.slots().size(), "{}", "0000-0000");
        return view.id();
    }

    @Test
    void onlyInstructorsRegradeAndCandidatesSeeNothing() {
        assertThatThrownBy(() -> regrading.regrade(reviewer, QUIZ, "test")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> regrading.preview(candidate, QUIZ)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void theApiPreviewsAndRegrades() {
        Misgraded one = misgraded();
        String path = "/api/v1/reports/quizzes/" + QUIZ + "/regrade";

        assertThat(node.client(reviewer).get(path).body())
                .contains(candidate.name(), "\"verdictBefore\":\"wrong\",\"before\":0");
        assertThat(node.client(reviewer).post(path, "").status()).isEqualTo(403);
        assertThat(node.client(instructor).post(path, "").body()).contains(one.attempt.toString());
        assertThat(node.client(instructor).get(path).body()).contains("\"items\":[]");
    }

    /** All is answered rightly, one question is stored as wrong, in slot, topic, score and rollups, and one awaits. */
    @SuppressWarnings("unchecked") // the node's one data source is of connections
    private Misgraded misgraded() {
        AttemptView view = ((Starting.Started)
                        node.get(Starter.class).start(candidate, QUIZ, OptionalLong.empty(), "test"))
                .attempt();
        Paper paper = node.get(Papers.class).of(view.id().number()).orElseThrow();
        for (Paper.Place place : paper.places()) {
            Response response = RightResponse.to(place.variant().task());
            assertThat(attempts.save(candidate, view.id(), place.slot(), 1, response))
                    .isInstanceOf(Saving.Saved.class);
        }
        AttemptSummary graded = attempts.submit(candidate, view.id(), "test").orElseThrow();
        Paper.Place wronged = paper.places().stream()
                .filter(place -> place.variant().question().kind() == Kind.SHAPE)
                .findFirst()
                .orElseThrow();
        int open = paper.places().stream()
                .filter(place -> place.variant().question().kind() == Kind.OPEN)
                .mapToInt(Paper.Place::slot)
                .findFirst()
                .orElseThrow();
        Misgraded one = new Misgraded(view.id(), wronged, open, graded.score().orElseThrow(), graded.max());
        TransactionOperations<Connection> transactions = node.get(TransactionOperations.class);
        transactions.executeWrite(transaction -> {
            write(one);
            return true;
        });
        return one;
    }

    private void write(Misgraded one) {
        long id = one.attempt.number();
        String topic = one.wronged.variant().question().topic().id();
        BigDecimal points = BigDecimal.valueOf(one.wronged.points());
        AttemptRepository rows = node.get(AttemptRepository.class);
        TopicRepository topics = node.get(TopicRepository.class);
        AttemptRow row = rows.findById(id).orElseThrow();
        ResultRows results = node.get(ResultRows.class);
        results.mark(id, List.of(new ResultRows.Mark(one.wronged.slot(), "wrong", BigDecimal.ZERO)));
        TopicRow known = topics.of(id).stream()
                .filter(stored -> stored.key().topic().equals(topic))
                .findFirst()
                .orElseThrow();
        results.setTopics(List.of(
                new TopicRow(known.key(), known.questions(), known.earned().subtract(points), known.possible())));
        results.addToTotals(QUIZ, List.of(new ResultRows.Change(topic, 0, points.negate(), BigDecimal.ZERO)));
        double right = one.score.doubleValue() / one.max;
        double wrong = one.stored().doubleValue() / one.max;
        topics.addToBin(QUIZ, bin(right), row.title(), -1, -right);
        topics.addToBin(QUIZ, bin(wrong), row.title(), 1, wrong);
        rows.rescored(id, one.stored(), one.max, String.valueOf(row.receipt()), String.valueOf(row.receiptCode()));
    }

    private static int bin(double share) {
        return Math.min(19, (int) Math.floor(share * 20));
    }

    private static Regrading.Change changeOf(Misgraded one, Regrading.Outcome outcome) {
        assertThat(outcome.graded()).isPositive();
        return outcome.changes().stream()
                .filter(change -> change.score().attempt().equals(one.attempt))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal stored(Misgraded one) {
        return attempts.history(candidate).stream()
                .filter(attempt -> attempt.id().equals(one.attempt))
                .findFirst()
                .flatMap(AttemptSummary::score)
                .orElseThrow();
    }

    private ScoreSheet sheet() {
        // There is one where any attempt was graded.
        misgraded();
        regrading.regrade(instructor, QUIZ, "test");
        return node.get(ScoreReports.class).sheet(reviewer, QUIZ).orElseThrow();
    }

    private List<Object> rollups() {
        ScoreSheet sheet = node.get(ScoreReports.class).sheet(reviewer, QUIZ).orElseThrow();
        return List.of(sheet.bins(), earned(sheet), possible(sheet));
    }

    /** The rollups that there must be once an attempt counts as it should. */
    private static List<Object> rollups(ScoreSheet before, Misgraded one) {
        List<Integer> bins = new ArrayList<>(before.bins());
        int bin = bin(one.score.doubleValue() / one.max);
        bins.set(bin, bins.get(bin) + 1);
        return List.of(
                bins,
                earned(before).add(one.score).stripTrailingZeros(),
                possible(before).add(BigDecimal.valueOf(one.max)).stripTrailingZeros());
    }

    private static BigDecimal earned(ScoreSheet sheet) {
        return sheet.topics().stream()
                .map(ScoreSheet.TopicTotal::earned)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    private static BigDecimal possible(ScoreSheet sheet) {
        return sheet.topics().stream()
                .map(ScoreSheet.TopicTotal::possible)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }
}
