package dev.ascent.server.report;

import dev.ascent.core.question.Topic;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

    private final ScoreRepository scores;
    private final Catalogue catalogue;

    ScoreReports(ScoreRepository scores, Catalogue catalogue) {
        this.scores = scores;
        this.catalogue = catalogue;
    }

    /** The quizzes of which attempts were graded, by title. */
    public List<QuizScores> quizzes(Person person) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
        Map<String, QuizScores> quizzes = new LinkedHashMap<>();
        for (ScoreRepository.Bin bin : scores.bins()) {
            quizzes.merge(
                    bin.quizId(),
                    new QuizScores(bin.quizId(), bin.title(), bin.attempts(), bin.shareSum() / bin.attempts()),
                    QuizScores::plus);
        }
        return quizzes.values().stream()
                .sorted((a, b) -> a.title().compareToIgnoreCase(b.title()))
                .toList();
    }

    /** The scores of one quiz; nothing where no attempt of it was graded. */
    public Optional<ScoreSheet> sheet(Person person, String quiz) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
        List<ScoreRepository.Bin> bins = scores.bins(quiz);
        return bins.isEmpty() ? Optional.empty() : Optional.of(sheet(quiz, bins));
    }

    /** A part of the graded attempts of one quiz, newest first. */
    public Page<ScoreSheet.Row> attempts(Person person, String quiz, PageRequest request) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
        return Page.cut(
                rows(quiz, request.after(), request.limit() + 1),
                row -> row.attempt().toString(),
                request);
    }

    /**
     * All graded attempts of one quiz as CSV (RFC 4180): one line each, with the share of every topic. No cell can act as
     * a formula in a spreadsheet. Nothing where no attempt of it was graded.
     */
    public Optional<Csv> csv(Person person, String quiz) {
        return sheet(person, quiz).map(sheet -> out -> {
            ScoreCsv csv = new ScoreCsv(sheet.topics(), out);
            Optional<String> after = Optional.empty();
            do {
                Page<ScoreSheet.Row> part = attempts(person, quiz, new PageRequest(after, PageRequest.MOST));
                for (ScoreSheet.Row row : part.items()) {
                    csv.add(row);
                }
                after = part.next();
            } while (after.isPresent());
        });
    }

    /** A table that is read from the database while it is written, however long it is. */
    @FunctionalInterface
    public interface Csv {
        /** Writes all lines. */
        void writeTo(Appendable out) throws IOException;
    }

    private ScoreSheet sheet(String quiz, List<ScoreRepository.Bin> bins) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(BINS, 0));
        int attempts = 0;
        double sum = 0;
        for (ScoreRepository.Bin bin : bins) {
            counts.set(bin.bin(), bin.attempts());
            attempts += bin.attempts();
            sum += bin.shareSum();
        }
        Map<String, String> titles =
                catalogue.bank().taxonomy().topics().stream().collect(Collectors.toMap(Topic::id, Topic::title));
        return new ScoreSheet(
                quiz,
                bins.getLast().title(),
                attempts,
                Optional.of(sum / attempts),
                counts,
                scores.totals(quiz).stream().map(total -> topic(total, titles)).toList(),
                rows(quiz, Optional.empty(), ScoreSheet.ROWS));
    }

    private static ScoreSheet.TopicTotal topic(ScoreRepository.Total total, Map<String, String> titles) {
        return new ScoreSheet.TopicTotal(
                total.topic(),
                titles.getOrDefault(total.topic(), total.topic()),
                total.attempts(),
                total.earned(),
                total.possible());
    }

    private List<ScoreSheet.Row> rows(String quiz, Optional<String> after, int limit) {
        List<ScoreRepository.Graded> graded =
                after.isEmpty() ? scores.graded(quiz, limit) : behind(quiz, after.get(), limit);
        Map<Long, Map<String, Double>> shares = new HashMap<>();
        if (!graded.isEmpty()) {
            List<Long> attempts =
                    graded.stream().map(ScoreRepository.Graded::id).toList();
            for (ScoreRepository.Share share : scores.shares(attempts)) {
                shares.computeIfAbsent(share.attemptId(), attempt -> new HashMap<>())
                        .put(share.topic(), share.share());
            }
        }
        return graded.stream()
                .map(attempt -> new ScoreSheet.Row(
                        new Id(attempt.id()),
                        attempt.name(),
                        attempt.finishedAt(),
                        attempt.score().stripTrailingZeros(),
                        attempt.maxPoints(),
                        shares.getOrDefault(attempt.id(), Map.of())))
                .toList();
    }

    private List<ScoreRepository.Graded> behind(String quiz, String cursor, int limit) {
        ScoreRepository.Graded last = Id.parse(cursor)
                .flatMap(id -> scores.graded(quiz, id.number()))
                .orElseThrow(PageRequest::unknownCursor);
        return scores.gradedBehind(quiz, last.finishedAt(), last.id(), limit);
    }

    /** A quiz with how many attempts were graded and the mean share of their points, 0 to 1. */
    public record QuizScores(String quiz, String title, int attempts, double mean) {
        QuizScores plus(QuizScores other) {
            int all = attempts + other.attempts;
            return new QuizScores(quiz, other.title, all, (mean * attempts + other.mean * other.attempts) / all);
        }
    }
}
