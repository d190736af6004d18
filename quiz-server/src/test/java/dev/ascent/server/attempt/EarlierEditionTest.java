package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.AttemptScore;
import dev.ascent.core.feedback.Receipt;
import dev.ascent.core.grade.Edition;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A result that the first edition of the grader gave, for shapes that the current one asks about. */
class EarlierEditionTest {
    private static final OwnQuiz SHAPES =
            new OwnQuiz("only-shapes", "Only shapes", "plain", List.of("{ kinds: [shape], count: 3 }"));

    @ParameterizedTest
    @EnumSource(Engine.class)
    void staysAsItsReceiptHasItUntilItIsGradedAnew(Engine engine) {
        NodeFixture node = NodeFixture.shared(engine);
        node.publish(SHAPES);
        Person candidate = node.person(Role.CANDIDATE);
        AttemptRow row = gradedAtFirst(node, candidate);

        Result result = ((Results.Outcome.Ready) node.get(Results.class).of(candidate, new Id(row.id()))).result();

        assertThat(result.report().score())
                .isPositive()
                .isEqualByComparingTo(row.score())
                .isEqualByComparingTo(result.report().max());
        assertThat(result.questions())
                .allSatisfy(question ->
                        assertThat(question.answered().verdict().outcome()).isEqualTo(Outcome.RIGHT));
        assertThat(node.get(Regrading.class)
                        .preview(node.person(Role.REVIEWER), SHAPES.id())
                        .changes())
                .filteredOn(change -> change.score().attempt().equals(new Id(row.id())))
                .singleElement()
                .satisfies(change -> assertThat(change.score().questions())
                        .extracting(question -> question.verdictBefore() + " → " + question.verdictAfter())
                        .containsOnly("right → unreadable"));

        node.get(Regrading.class).regrade(node.person(Role.INSTRUCTOR), SHAPES.id(), "test");

        Result anew = ((Results.Outcome.Ready) node.get(Results.class).of(candidate, new Id(row.id()))).result();
        assertThat(anew.report().score()).isZero();
        assertThat(anew.receipt()).contains(Edition.CURRENT.id());
    }

    /** Each shape is answered with zeros before its sizes, as it could be; its row, receipt and score are of then. */
    @SuppressWarnings("unchecked") // the node's one data source is of connections
    private static AttemptRow gradedAtFirst(NodeFixture node, Person candidate) {
        AttemptView view = ((Starting.Started)
                        node.get(Starter.class).start(candidate, SHAPES.id(), OptionalLong.empty(), "test"))
                .attempt();
        long id = view.id().number();
        Paper paper = node.get(Papers.class).of(id).orElseThrow();
        AttemptRepository attempts = node.get(AttemptRepository.class);
        TransactionOperations<Connection> transactions = node.get(TransactionOperations.class);
        List<Answered> answers = paper.places().stream()
                .map(place -> Answered.grade(
                        place.slot(),
                        place.variant(),
                        place.variantSeed(),
                        padded((Task.Shape) place.variant().task()),
                        Optional.empty(),
                        Optional.empty(),
                        Scoring.PLAIN,
                        place.points(),
                        Edition.FIRST))
                .toList();
        List<ResponseRow> given = answers.stream()
                .map(answer -> new ResponseRow(
                        new ResponseKey(id, answer.slot(), 1),
                        node.get(ResponseJson.class).text(answer.response()),
                        null,
                        view.startedAt()))
                .toList();
        assertThat(transactions.<Set<ResponseRow>>executeWrite(
                        transaction -> node.get(AnswerRows.class).addNewest(given)))
                .isEmpty();
        AttemptSummary graded = node.get(AttemptService.class)
                .submit(candidate, view.id(), "test")
                .orElseThrow();
        assertThat(graded.score().orElseThrow()).isZero();
        AttemptRow row = attempts.findById(id).orElseThrow();
        AttemptScore score = AttemptScore.of(answers, Scoring.PLAIN);
        String receipt =
                new Receipt(row.quizId(), row.blueprintFingerprint(), Scoring.PLAIN, row.seed(), answers).json();
        transactions.executeWrite(transaction -> {
            node.get(ResultRows.class)
                    .mark(
                            id,
                            answers.stream()
                                    .map(answer ->
                                            new ResultRows.Mark(answer.slot(), Outcome.RIGHT.id(), answer.earned()))
                                    .toList());
            attempts.rescored(id, score.earned(), score.max().intValueExact(), receipt, Receipt.code(receipt));
            return true;
        });
        return attempts.findById(id).orElseThrow();
    }

    private static Response padded(Task.Shape task) {
        return new Response.Text(task.key().text().replaceAll("(?<!\\d)(?=[1-9])", "00"));
    }
}
