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
        List<Problem> problems = new ArrayList<>(files.problems());
        Taxonomy taxonomy = taxonomy(files, problems);
        taxonomy = taxonomy.withGuides(StudyReader.guides(files, taxonomy, problems));
        Map<String, Question> questions = questions(files, taxonomy, problems);
        Map<String, Blueprint> quizzes = quizzes(files, taxonomy, problems);
        return new Reading(
                new Bank(taxonomy, questions.values(), quizzes.values()),
                problems.stream().sorted().toList());
    }

    /** Files are read by several threads, being many, and put together in their order. */
    private static Map<String, Question> questions(BankFiles files, Taxonomy taxonomy, List<Problem> problems) {
        QuestionReader reader = new QuestionReader(taxonomy);
        List<Map.Entry<String, String>> written =
                List.copyOf(files.under("questions/").entrySet());
        List<QuestionReader.Reading> readings = written.parallelStream()
                .map(file -> reader.read(file.getKey(), file.getValue(), 1))
                .toList();
        Map<String, Question> questions = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            String path = written.get(i).getKey();
            problems.addAll(readings.get(i).problems());
            readings.get(i).question().ifPresent(question -> {
                Question other = questions.putIfAbsent(question.id(), question);
                if (other != null) {
                    problems.add(taken(
                            files, path, question.id(), "topic " + other.topic().id()));
                }
            });
        }
        return questions;
    }

    private static Map<String, Blueprint> quizzes(BankFiles files, Taxonomy taxonomy, List<Problem> problems) {
        BlueprintReader reader = new BlueprintReader(taxonomy);
        Map<String, Blueprint> quizzes = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.under("quizzes/").entrySet()) {
            var reading = reader.read(file.getKey(), file.getValue());
            problems.addAll(reading.problems());
            reading.blueprint().ifPresent(quiz -> quizzes.put(quiz.id(), quiz));
        }
        return quizzes;
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

    private static Problem taken(BankFiles files, String file, String id, String where) {
        return files.problem(Code.B007, file, "id", "the id `" + id + "` is already taken by a question of " + where);
    }
}
