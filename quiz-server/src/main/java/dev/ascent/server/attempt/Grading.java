package dev.ascent.server.attempt;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.AttemptScore;
import dev.ascent.core.feedback.Receipt;
import dev.ascent.core.grade.Edition;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Grades what has been submitted: a pure function of the stored variants and responses, stored once. */
@Singleton
class Grading {
    /** When a class hands in at once, saves and starts need the other connections. */
    private static final int AT_ONCE = 4;

    private final Semaphore gradings = new Semaphore(AT_ONCE, true);
    private final ReentrantLock rollupTurn = new ReentrantLock();
    private final AttemptRepository attempts;
    private final SlotRepository slots;
    private final ResponseRepository responses;
    private final OpenAnswerRepository openAnswers;
    private final RubricRepository rubrics;
    private final ResultRows resultRows;
    private final Rollups rollups;
    private final Papers papers;
    private final ResponseJson json;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    Grading(
            AttemptRepository attempts,
            SlotRepository slots,
            ResponseRepository responses,
            OpenAnswerRepository openAnswers,
            RubricRepository rubrics,
            ResultRows resultRows,
            Rollups rollups,
            Papers papers,
            ResponseJson json,
            AuditLog audit,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.attempts = attempts;
        this.slots = slots;
        this.responses = responses;
        this.openAnswers = openAnswers;
        this.rubrics = rubrics;
        this.resultRows = resultRows;
        this.rollups = rollups;
        this.papers = papers;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Grades the attempt if it waits for that; does nothing else. Not in a transaction, and a few at a time on a node. */
    void grade(Id attempt) {
        gradings.acquireUninterruptibly();
        try {
            transactions.executeWrite(transaction -> {
                AttemptRow row = attempts.lock(attempt.number()).orElseThrow();
                if (row.state() == AttemptState.SUBMITTED) {
                    grade(row);
                }
                return true;
            });
        } finally {
            if (rollupTurn.isHeldByCurrentThread()) {
                rollupTurn.unlock();
            }
            gradings.release();
        }
    }

    /** The answers of an attempt, in the order of its slots, as they are graded today. */
    List<Answered> answers(long attempt) {
        return answers(attempt, Edition.CURRENT);
    }

    /** The answers of a graded attempt as they counted when it was graded, which its receipt tells. */
    List<Answered> answersAsGraded(AttemptRow row) {
        return answers(row.id(), Receipt.edition(Objects.requireNonNull(row.receipt())));
    }

    private List<Answered> answers(long attempt, Edition edition) {
        Map<Integer, ResponseRow> given = new HashMap<>();
        responses.newest(attempt).forEach(row -> given.put(row.slot(), row));
        Map<Integer, RubricScore> scored = RubricRow.counting(rubrics.of(attempt));
        Paper paper = papers.of(attempt).orElseThrow();
        return paper.places().stream()
                .map(place -> answered(
                        place,
                        Optional.ofNullable(given.get(place.slot())),
                        Optional.ofNullable(scored.get(place.slot())),
                        paper.scoring(),
                        edition))
                .toList();
    }

    private Answered answered(
            Paper.Place place,
            Optional<ResponseRow> given,
            Optional<RubricScore> rubric,
            Scoring scoring,
            Edition edition) {
        return Answered.grade(
                place.slot(),
                place.variant(),
                place.variantSeed(),
                given.map(row -> json.parse(row.response())).orElse(new Response.None()),
                given.flatMap(ResponseRow::stated),
                rubric,
                scoring,
                place.points(),
                edition);
    }

    private void grade(AttemptRow row) {
        List<Answered> answers = answers(row.id());
        AttemptScore score = score(row, answers);
        mark(row, answers);
        String receipt = receipt(row, answers);
        attempts.graded(
                row.id(), clock.instant(), score.earned(), score.max().intValueExact(), receipt, Receipt.code(receipt));
        String detail = score.earned().toPlainString() + " of " + score.max().toPlainString();
        audit.add(null, "attempt.grade", AttemptService.subject(new Id(row.id())), "node", detail);
        // Last, and by turns until the commit: all who hand in the same quiz wait for these rows, and H2 waits by
        // spinning.
        rollupTurn.lock();
        rollups.put(row, score);
    }

    /** What grading a graded attempt again would change of its stored result; nothing is changed. */
    ScoreChange compare(AttemptRow row) {
        return compare(row, answers(row.id()));
    }

    private ScoreChange compare(AttemptRow row, List<Answered> answers) {
        Map<Integer, SlotRow> stored =
                slots.of(row.id()).stream().collect(Collectors.toMap(SlotRow::slot, slot -> slot));
        List<ScoreChange.Question> changed = new ArrayList<>();
        for (Answered answer : answers) {
            SlotRow before = Objects.requireNonNull(stored.get(answer.slot()));
            String verdict = answer.verdict().outcome().id();
            BigDecimal earned = Objects.requireNonNullElse(before.earned(), BigDecimal.ZERO);
            if (!verdict.equals(before.outcome()) || earned.compareTo(answer.earned()) != 0) {
                changed.add(new ScoreChange.Question(
                        answer.slot(),
                        before.questionId(),
                        Objects.requireNonNullElse(before.outcome(), Outcome.UNANSWERED.id()),
                        earned,
                        verdict,
                        answer.earned()));
            }
        }
        AttemptScore score = score(row, answers);
        return new ScoreChange(
                new Id(row.id()),
                Objects.requireNonNullElse(row.score(), BigDecimal.ZERO),
                row.maxPoints(),
                score.earned(),
                score.max().intValueExact(),
                changed);
    }

    /**
     * Grades a graded attempt again, as after a person scored an answer, and brings score, receipt and rollups up to
     * date.
     *
     * @param row locked by the transaction that is open
     * @return what changed of the stored result
     */
    ScoreChange regrade(AttemptRow row) {
        List<Answered> answers = answers(row.id());
        ScoreChange change = compare(row, answers);
        replace(row, answers);
        return change;
    }

    /** Does as {@link #regrade} where that changes points or a verdict, and nothing else. */
    ScoreChange correct(AttemptRow row) {
        List<Answered> answers = answers(row.id());
        ScoreChange change = compare(row, answers);
        if (change.isChange()) {
            replace(row, answers);
        }
        return change;
    }

    private void replace(AttemptRow row, List<Answered> answers) {
        AttemptScore score = score(row, answers);
        mark(row, answers);
        rollups.put(row, score);
        String receipt = receipt(row, answers);
        attempts.rescored(row.id(), score.earned(), score.max().intValueExact(), receipt, Receipt.code(receipt));
    }

    private void mark(AttemptRow row, List<Answered> answers) {
        resultRows.mark(
                row.id(),
                answers.stream()
                        .map(answer -> new ResultRows.Mark(
                                answer.slot(), answer.verdict().outcome().id(), answer.earned()))
                        .toList());
        for (Answered answer : answers) {
            if (answer.variant().task() instanceof Task.Open && isWritten(answer)) {
                openAnswers.set(
                        row.id(),
                        answer.slot(),
                        row.quizId(),
                        answer.variant().question().id(),
                        answer.variant().question().version(),
                        Objects.requireNonNull(row.finishedAt()),
                        answer.rubric().map(score -> score.by().id()).orElse(Outcome.AWAITING.id()));
            }
        }
    }

    /** Whether there is something that a person can score. */
    static boolean isWritten(Answered answer) {
        return answer.verdict() instanceof Verdict.Awaiting || answer.verdict() instanceof Verdict.Graded;
    }

    private static AttemptScore score(AttemptRow row, List<Answered> answers) {
        return AttemptScore.of(answers, Scoring.parse(row.scoring()));
    }

    private static String receipt(AttemptRow row, List<Answered> answers) {
        Scoring scoring = Scoring.parse(row.scoring());
        return new Receipt(row.quizId(), row.blueprintFingerprint(), scoring, row.seed(), answers).json();
    }
}
