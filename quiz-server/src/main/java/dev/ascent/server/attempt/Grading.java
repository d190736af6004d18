package dev.ascent.server.attempt;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.Receipt;
import dev.ascent.core.feedback.Report;
import dev.ascent.core.feedback.TopicScore;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Response;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grades what has been submitted: a pure function of the stored variants and responses, stored once. */
@Singleton
class Grading {
    private static final int BINS = 20;

    private final AttemptRepository attempts;
    private final SlotRepository slots;
    private final ResponseRepository responses;
    private final TopicRepository topics;
    private final RubricRepository rubrics;
    private final Papers papers;
    private final Catalogue catalogue;
    private final ResponseJson json;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    Grading(
            AttemptRepository attempts,
            SlotRepository slots,
            ResponseRepository responses,
            TopicRepository topics,
            RubricRepository rubrics,
            Papers papers,
            Catalogue catalogue,
            ResponseJson json,
            AuditLog audit,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.attempts = attempts;
        this.slots = slots;
        this.responses = responses;
        this.topics = topics;
        this.rubrics = rubrics;
        this.papers = papers;
        this.catalogue = catalogue;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Grades the attempt if it waits for that; does nothing else. */
    void grade(Id attempt) {
        transactions.executeWrite(transaction -> {
            AttemptRow row = attempts.lock(attempt.number()).orElseThrow();
            if (row.state() == AttemptState.SUBMITTED) {
                grade(row);
            }
            return true;
        });
    }

    /** The graded answers of an attempt, in the order of its slots. */
    List<Answered> answers(long attempt) {
        Map<Integer, ResponseRow> given = new HashMap<>();
        responses.newest(attempt).forEach(row -> given.put(row.slot(), row));
        Map<Integer, RubricScore> scored = scored(attempt);
        Paper paper = papers.of(attempt).orElseThrow();
        return paper.places().stream()
                .map(place -> answered(
                        place,
                        Optional.ofNullable(given.get(place.slot())),
                        Optional.ofNullable(scored.get(place.slot())),
                        paper.scoring()))
                .toList();
    }

    /** Of each question the newest scoring, and a reviewer's before the candidate's. */
    private Map<Integer, RubricScore> scored(long attempt) {
        Map<Integer, RubricScore> scored = new HashMap<>();
        for (RubricRow row : rubrics.of(attempt)) {
            scored.merge(
                    row.key().slot(),
                    row.score(),
                    (older, newer) -> older.by() == Scorer.REVIEWER && newer.by() == Scorer.CANDIDATE ? older : newer);
        }
        return scored;
    }

    private Answered answered(
            Paper.Place place, Optional<ResponseRow> given, Optional<RubricScore> rubric, Scoring scoring) {
        return Answered.grade(
                place.slot(),
                place.variant(),
                place.variantSeed(),
                given.map(row -> json.parse(row.response())).orElse(new Response.None()),
                given.flatMap(ResponseRow::stated),
                rubric,
                scoring,
                place.points());
    }

    private void grade(AttemptRow row) {
        List<Answered> answers = answers(row.id());
        Report report = report(row, answers);
        mark(row, answers);
        // In the order of topics, so that two gradings at once never wait for each other in a circle.
        for (TopicScore score : inOrder(report)) {
            topics.set(row.id(), score.topic().id(), score.questions(), score.right(), score.max());
            if (countsInRollups(row)) {
                topics.addToTotal(row.quizId(), score.topic().id(), 1, score.right(), score.max());
            }
        }
        if (countsInRollups(row)) {
            addToBin(row, report, 1);
        }
        String receipt = receipt(row, answers);
        attempts.graded(
                row.id(),
                clock.instant(),
                report.score(),
                report.max().intValueExact(),
                receipt,
                Receipt.code(receipt));
        String detail = report.score().toPlainString() + " of " + report.max().toPlainString();
        audit.add(null, "attempt.grade", AttemptService.subject(new Id(row.id())), "node", detail);
    }

    /**
     * Brings score, receipt and rollups of a graded attempt up to date after a person scored an answer.
     *
     * @param before the answers as they counted until now
     */
    void scored(AttemptRow row, List<Answered> before) {
        Report old = report(row, before);
        List<Answered> answers = answers(row.id());
        Report report = report(row, answers);
        mark(row, answers);
        for (TopicScore score : inOrder(report)) {
            String topic = score.topic().id();
            topics.set(row.id(), topic, score.questions(), score.right(), score.max());
            if (countsInRollups(row)) {
                Optional<TopicScore> was = old.topics().stream()
                        .filter(one -> one.topic().equals(score.topic()))
                        .findFirst();
                topics.addToTotal(
                        row.quizId(),
                        topic,
                        was.isPresent() ? 0 : 1,
                        score.right().subtract(was.map(TopicScore::right).orElse(BigDecimal.ZERO)),
                        score.max().subtract(was.map(TopicScore::max).orElse(BigDecimal.ZERO)));
            }
        }
        if (countsInRollups(row)) {
            addToBin(row, old, -1);
            addToBin(row, report, 1);
        }
        String receipt = receipt(row, answers);
        attempts.rescored(row.id(), report.score(), report.max().intValueExact(), receipt, Receipt.code(receipt));
    }

    private static boolean countsInRollups(AttemptRow row) {
        return !row.quizId().equals(CustomQuiz.ID);
    }

    private void mark(AttemptRow row, List<Answered> answers) {
        for (Answered answer : answers) {
            slots.mark(row.id(), answer.slot(), answer.verdict().outcome().id(), answer.earned());
        }
    }

    private Report report(AttemptRow row, List<Answered> answers) {
        return Report.on(answers, Scoring.parse(row.scoring()), catalogue.bank().taxonomy());
    }

    private static List<TopicScore> inOrder(Report report) {
        return report.topics().stream()
                .sorted(Comparator.comparing(score -> score.topic().id()))
                .toList();
    }

    private void addToBin(AttemptRow row, Report report, int attempts) {
        double max = Math.max(1, report.max().doubleValue());
        double share = Math.clamp(report.score().doubleValue() / max, 0, 1);
        int bin = Math.min(BINS - 1, (int) Math.floor(share * BINS));
        topics.addToBin(row.quizId(), bin, row.title(), attempts, attempts * share);
    }

    private static String receipt(AttemptRow row, List<Answered> answers) {
        Scoring scoring = Scoring.parse(row.scoring());
        return new Receipt(row.quizId(), row.blueprintFingerprint(), scoring, row.seed(), answers).json();
    }
}
