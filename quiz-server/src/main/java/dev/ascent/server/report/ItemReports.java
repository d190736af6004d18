package dev.ascent.server.report;

import dev.ascent.core.psychometrics.Drift;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.ItemStatistics;
import dev.ascent.core.psychometrics.RestScores;
import dev.ascent.core.question.Question;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.catalogue.Excerpt;
import dev.ascent.server.report.ItemRows.Item;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the questions of quizzes did, for reviewers and instructors; it refuses others with
 * {@link dev.ascent.server.problem.AccessDenied}. Computed when somebody asks, from the newest attempts alone.
 */
@Singleton
public class ItemReports {
    private final ItemRows rows;
    private final ScoreRepository scores;
    private final Catalogue catalogue;
    private final ResponseJson json;

    ItemReports(ItemRows rows, ScoreRepository scores, Catalogue catalogue, ResponseJson json) {
        this.rows = rows;
        this.scores = scores;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** All questions of a quiz; nothing where no attempt of it was graded. */
    public Optional<ItemReport> of(Person person, String quiz) {
        return of(person, quiz, item -> true, ItemReport.MOST);
    }

    /** Each version of one question of a quiz; nothing where no attempt that is read was asked it. */
    public Optional<ItemReport> of(Person person, String quiz, String question) {
        return of(person, quiz, item -> item.question().equals(question), ItemReport.MOST)
                .filter(report -> !report.lines().isEmpty());
    }

    /** The questions of a quiz that are wanted, from so many attempts. */
    Optional<ItemReport> of(Person person, String quiz, Predicate<Item> wanted, int most) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
        List<ScoreRepository.Bin> bins = scores.bins(quiz);
        if (bins.isEmpty()) {
            return Optional.empty();
        }
        ItemMatrix matrix = ItemMatrix.read(rows, quiz, most);
        int graded = bins.stream().mapToInt(ScoreRepository.Bin::attempts).sum();
        return Optional.of(new ItemReport(
                quiz, bins.getLast().title(), graded, matrix.rows().size(), lines(quiz, most, matrix, wanted)));
    }

    private List<ItemReport.Line> lines(String quiz, int most, ItemMatrix matrix, Predicate<Item> wanted) {
        Map<Item, Question> questions = new LinkedHashMap<>();
        matrix.items().stream()
                .filter(wanted)
                .forEach(item -> catalogue
                        .question(item.question(), item.version())
                        .ifPresent(question -> questions.put(item, question)));
        OptionChoices choices = OptionChoices.read(rows, json, quiz, most, matrix, questions);
        List<ItemAnalysis> analyses = ItemStatistics.of(matrix.responses());
        RestScores rests = new RestScores(matrix.responses());
        List<ItemReport.Line> lines = new ArrayList<>();
        for (int j = 0; j < matrix.items().size(); j++) {
            Item item = matrix.items().get(j);
            if (wanted.test(item)) {
                lines.add(line(
                        item,
                        Optional.ofNullable(questions.get(item)),
                        analyses.get(j),
                        Drift.of(matrix.responses(), j),
                        choices.analyse(item, rests, j)));
            }
        }
        return lines;
    }

    private static ItemReport.Line line(
            Item item,
            Optional<Question> question,
            ItemAnalysis analysis,
            Optional<Drift> drift,
            List<ItemReport.AuthoredOption> options) {
        List<Finding> findings = new ArrayList<>();
        if (analysis instanceof ItemAnalysis.Measured measured) {
            measured.concern().map(Finding::of).ifPresent(findings::add);
        }
        if (options.stream().anyMatch(option -> option.analysis().attractsStronger())) {
            findings.add(Finding.ATTRACTIVE_DISTRACTOR);
        }
        drift.filter(Drift::isSeen)
                .map(seen -> seen.difference().value() > 0 ? Finding.GOT_EASIER : Finding.GOT_HARDER)
                .ifPresent(findings::add);
        return new ItemReport.Line(
                item.question(),
                item.version(),
                question,
                question.map(found -> Excerpt.of(found.stem())).orElse(""),
                analysis,
                drift,
                options,
                findings);
    }
}
