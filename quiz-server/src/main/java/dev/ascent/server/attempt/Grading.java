package dev.ascent.server.attempt;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.Receipt;
import dev.ascent.core.feedback.Report;
import dev.ascent.core.feedback.TopicScore;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Response;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
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
        Map<Integer, Response> given = new HashMap<>();
        responses.newest(attempt).forEach(row -> given.put(row.slot(), json.parse(row.response())));
        return papers.of(attempt).orElseThrow().places().stream()
                .map(place -> answered(place, given.getOrDefault(place.slot(), new Response.None())))
                .toList();
    }

    private static Answered answered(Paper.Place place, Response response) {
        return Answered.grade(
                place.slot(),
                place.variant(),
                place.variantSeed(),
                response,
                Optional.empty(),
                Scoring.PLAIN,
                place.points());
    }

    private void grade(AttemptRow row) {
        List<Answered> answers = answers(row.id());
        Report report = Report.on(answers, catalogue.bank().taxonomy());
        for (Answered answer : answers) {
            slots.mark(row.id(), answer.slot(), answer.verdict().outcome().id(), answer.earned());
        }
        // In the order of topics, so that two gradings at once never wait for each other in a circle.
        List<TopicScore> scores = report.topics().stream()
                .sorted(Comparator.comparing(score -> score.topic().id()))
                .toList();
        topics.saveAll(scores.stream()
                .map(score -> new TopicRow(
                        new TopicKey(row.id(), score.topic().id()), score.questions(), score.score(), score.max()))
                .toList());
        if (!row.quizId().equals(CustomQuiz.ID)) {
            scores.forEach(
                    score -> topics.addToTotal(row.quizId(), score.topic().id(), score.score(), score.max()));
            double max = Math.max(1, report.max().doubleValue());
            double share = Math.clamp(report.score().doubleValue() / max, 0, 1);
            topics.addToBin(row.quizId(), Math.min(BINS - 1, (int) Math.floor(share * BINS)), row.title(), share);
        }
        String receipt =
                new Receipt(row.quizId(), row.blueprintFingerprint(), Scoring.PLAIN, row.seed(), answers).json();
        attempts.graded(row.id(), clock.instant(), report.score(), receipt, Receipt.code(receipt));
        String detail = report.score().toPlainString() + " of " + report.max().toPlainString();
        audit.add(null, "attempt.grade", AttemptService.subject(new Id(row.id())), "node", detail);
    }
}
