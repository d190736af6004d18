package dev.ascent.server.attempt;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.Receipt;
import dev.ascent.core.feedback.Report;
import dev.ascent.core.feedback.TopicScore;
import dev.ascent.core.grade.Grader;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Grades what has been submitted: a pure function of the stored variants and responses, stored once. */
@Singleton
class Grading {
    private static final int BINS = 20;

    private final AttemptStore store;
    private final Sheet sheet;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    Grading(
            AttemptStore store,
            Sheet sheet,
            AuditLog audit,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.store = store;
        this.sheet = sheet;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Grades the attempt if it waits for that; does nothing else. */
    void grade(Id attempt) {
        transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            AttemptRow row = store.lock(connection, attempt).orElseThrow();
            if (row.state() == AttemptState.SUBMITTED) {
                grade(connection, row);
            }
            return true;
        });
    }

    /** The graded answers of an attempt, in the order of its slots. */
    List<Answered> answers(Connection connection, AttemptRow row) throws SQLException {
        Map<Integer, SavedResponse> responses = store.responses(connection, row.id());
        List<Answered> answers = new ArrayList<>();
        for (SlotRow slot : store.slots(connection, row.id())) {
            Variant variant = sheet.variant(slot);
            Response response = Sheet.response(responses, slot.slot());
            answers.add(new Answered(
                    slot.slot(),
                    variant,
                    slot.variantSeed(),
                    response,
                    Grader.grade(variant, response),
                    slot.points()));
        }
        return answers;
    }

    private void grade(Connection connection, AttemptRow row) throws SQLException {
        List<Answered> answers = answers(connection, row);
        Report report = Report.on(answers);
        String receipt = new Receipt(row.quizId(), row.blueprintFingerprint(), row.seed(), answers).json();
        writeMarks(connection, row.id(), answers);
        List<TopicScore> topics = report.topics().stream()
                .sorted(Comparator.comparing(score -> score.topic().id()))
                .toList();
        writeTopics(connection, row.id(), topics);
        if (!row.quizId().equals(CustomQuiz.ID)) {
            addToTotals(connection, row.quizId(), topics);
            double max = Math.max(1, report.max().doubleValue());
            addToBin(connection, row, Math.clamp(report.score().doubleValue() / max, 0, 1));
        }
        try (PreparedStatement statement = connection.prepareStatement("update attempt set state = 'GRADED',"
                + " graded_at = ?, score = ?, receipt = ?, receipt_code = ? where id = ? and state = 'SUBMITTED'")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setBigDecimal(2, report.score());
            statement.setString(3, receipt);
            statement.setString(4, Receipt.code(receipt));
            statement.setLong(5, row.id());
            statement.executeUpdate();
        }
        String detail = report.score().toPlainString() + " of " + report.max().toPlainString();
        audit.add(null, "attempt.grade", AttemptService.subject(new Id(row.id())), "node", detail);
    }

    private static void writeMarks(Connection connection, long attempt, List<Answered> answers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update attempt_slot set outcome = ?, earned = ? where attempt_id = ? and slot = ?")) {
            for (Answered answer : answers) {
                statement.setString(1, answer.verdict().outcome().id());
                statement.setBigDecimal(2, answer.earned());
                statement.setLong(3, attempt);
                statement.setInt(4, answer.slot());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void writeTopics(Connection connection, long attempt, List<TopicScore> topics) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into attempt_topic (attempt_id, topic, questions, earned, possible) values (?, ?, ?, ?, ?)")) {
            for (TopicScore topic : topics) {
                statement.setLong(1, attempt);
                statement.setString(2, topic.topic().id());
                statement.setInt(3, topic.questions());
                statement.setBigDecimal(4, topic.score());
                statement.setBigDecimal(5, topic.max());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** In the order of topics, so that two gradings at once never wait for each other in a circle. */
    private static void addToTotals(Connection connection, String quiz, List<TopicScore> topics) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into quiz_topic_total (quiz_id, topic, attempts, earned, possible) values (?, ?, 1, ?, ?)"
                        + " on duplicate key update attempts = attempts + 1, earned = earned + values(earned),"
                        + " possible = possible + values(possible)")) {
            for (TopicScore topic : topics) {
                statement.setString(1, quiz);
                statement.setString(2, topic.topic().id());
                statement.setBigDecimal(3, topic.score());
                statement.setBigDecimal(4, topic.max());
                statement.executeUpdate();
            }
        }
    }

    private static void addToBin(Connection connection, AttemptRow row, double share) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into quiz_score_bin (quiz_id, bin, title, attempts, share_sum) values (?, ?, ?, 1, ?)"
                        + " on duplicate key update attempts = attempts + 1, share_sum = share_sum + values(share_sum)")) {
            statement.setString(1, row.quizId());
            statement.setInt(2, Math.min(BINS - 1, (int) Math.floor(share * BINS)));
            statement.setString(3, row.title());
            statement.setDouble(4, share);
            statement.executeUpdate();
        }
    }
}
