package dev.ascent.core.bank;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.bank.Yaml.Place;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole bank, with the problems of every file and never only the first. */
public final class BankReader {

    private BankReader() {}

    /**
     * What came of reading a bank.
     *
     * @param bank     the files without errors
     * @param problems of all files, in the order of file and line
     */
    public record Reading(Bank bank, List<Problem> problems) {

        public boolean hasErrors() {
            return problems.stream().anyMatch(Problem::isError);
        }
    }

    /** Reads the structure of every file. Expressions are not tried: {@link Linter} does that. */
    public static Reading read(BankFiles files) {
        List<Problem> problems = new ArrayList<>();
        Taxonomy taxonomy = taxonomy(files, problems);
        QuestionReader questionReader = new QuestionReader(taxonomy);
        Map<String, Question> questions = new LinkedHashMap<>();
        Map<String, Blueprint> quizzes = new LinkedHashMap<>();
        files.texts().forEach((file, text) -> {
            if (file.startsWith("questions/")) {
                var reading = questionReader.read(file, text, 1);
                problems.addAll(reading.problems());
                reading.question().ifPresent(question -> {
                    if (questions.putIfAbsent(question.id(), question) != null) {
                        problems.add(taken(file, question.id()));
                    }
                });
            } else if (file.startsWith("quizzes/")) {
                var reading = new BlueprintReader(taxonomy).read(file, text);
                problems.addAll(reading.problems());
                reading.blueprint().ifPresent(quiz -> {
                    if (quizzes.putIfAbsent(quiz.id(), quiz) != null) {
                        problems.add(taken(file, quiz.id()));
                    }
                });
            }
        });
        return new Reading(
                new Bank(taxonomy, questions.values(), quizzes.values()),
                problems.stream().sorted().toList());
    }

    private static Taxonomy taxonomy(BankFiles files, List<Problem> found) {
        Problems problems = new Problems("taxonomy.yaml");
        String text = files.texts().get("taxonomy.yaml");
        if (text == null) {
            problems.add(Code.B001, new Place(1, 1), "the bank has no taxonomy.yaml");
        }
        Taxonomy taxonomy = TaxonomyReader.read(text == null ? "{}" : text, problems);
        found.addAll(problems.found());
        return taxonomy;
    }

    private static Problem taken(String file, String id) {
        return new Problem(Code.B007, file, 1, 1, "the id `" + id + "` is already taken by another file");
    }
}
