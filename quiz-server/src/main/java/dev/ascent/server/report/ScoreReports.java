package dev.ascent.server.report;

import dev.ascent.core.question.Topic;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Catalogue;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The scores of quizzes, for reviewers and instructors; it refuses others with
 * {@link dev.ascent.server.problem.AccessDenied}.
 */
@Singleton
public class ScoreReports {
    private static final int BINS = 20;
    private static final int CSV_ROWS = 100_000;

    private final ScoreStore store;
    private final Catalogue catalogue;
    private final TransactionOperations<Connection> transactions;

    ScoreReports(ScoreStore store, Catalogue catalogue, TransactionOperations<Connection> transactions) {
        this.store = store;
        this.catalogue = catalogue;
        this.transactions = transactions;
    }

    /** The quizzes of which attempts were graded, by title. */
    public List<QuizScores> quizzes(Person person) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
        List<ScoreStore.Bin> bins = transactions.executeRead(transaction -> store.bins(transaction.getConnection()));
        Map<String, QuizScores> quizzes = new LinkedHashMap<>();
        for (ScoreStore.Bin bin : bins) {
            quizzes.merge(
                    bin.quiz(),
                    new QuizScores(bin.quiz(), bin.title(), bin.attempts(), bin.shareSum() / bin.attempts()),
                    QuizScores::plus);
        }
        return quizzes.values().stream()
                .sorted((a, b) -> a.title().compareToIgnoreCase(b.title()))
                .toList();
    }

    /** The scores of one quiz; nothing where no attempt of it was graded. */
    public Optional<ScoreSheet> sheet(Person person, String quiz) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
        return sheet(quiz, ScoreSheet.ROWS);
    }

    /**
     * The attempts of one quiz as CSV (RFC 4180, UTF-8): one line each, with the share of every topic. No cell can act as
     * a formula in a spreadsheet.
     */
    public Optional<String> csv(Person person, String quiz) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
        return sheet(quiz, CSV_ROWS).map(ScoreCsv::write);
    }

    private Optional<ScoreSheet> sheet(String quiz, int limit) {
        return transactions.executeRead(transaction -> {
            Connection connection = transaction.getConnection();
            List<ScoreStore.Bin> bins = store.bins(connection).stream()
                    .filter(bin -> bin.quiz().equals(quiz))
                    .toList();
            if (bins.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(sheet(connection, quiz, bins, limit));
        });
    }

    private ScoreSheet sheet(Connection connection, String quiz, List<ScoreStore.Bin> bins, int limit)
            throws SQLException {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(BINS, 0));
        int attempts = 0;
        double sum = 0;
        for (ScoreStore.Bin bin : bins) {
            counts.set(bin.bin(), bin.attempts());
            attempts += bin.attempts();
            sum += bin.shareSum();
        }
        Map<String, String> titles =
                catalogue.bank().taxonomy().topics().stream().collect(Collectors.toMap(Topic::id, Topic::title));
        List<ScoreSheet.Row> rows = new ArrayList<>();
        for (ScoreSheet.Row row : store.rows(connection, quiz, limit)) {
            Map<String, Double> shares = store.shares(connection, row.attempt());
            rows.add(new ScoreSheet.Row(
                    row.attempt(), row.candidate(), row.finishedAt(), row.score(), row.max(), shares));
        }
        return new ScoreSheet(
                quiz,
                bins.getLast().title(),
                attempts,
                Optional.of(sum / attempts),
                counts,
                store.topics(connection, quiz, titles),
                rows);
    }

    /** A quiz with how many attempts were graded and the mean share of their points, 0 to 1. */
    public record QuizScores(String quiz, String title, int attempts, double mean) {
        QuizScores plus(QuizScores other) {
            int all = attempts + other.attempts;
            return new QuizScores(quiz, other.title, all, (mean * attempts + other.mean * other.attempts) / all);
        }
    }
}
