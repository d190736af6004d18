package dev.ascent.core.bank;

import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Form;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.variant.ExpressionException;
import dev.ascent.core.variant.InfeasibleException;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.VariantGenerator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds every problem of a bank: those of its structure, and those that show only when variants are made, graded and
 * quizzes assembled.
 */
public final class Linter {

    private static final int SEEDS = 20;

    private final VariantGenerator generator = new VariantGenerator();

    /** Lints a whole bank; problems in the order of file and line. */
    public List<Problem> lint(BankFiles files) {
        BankReader.Reading reading = BankReader.read(files);
        Set<Problem> problems = new LinkedHashSet<>(reading.problems());
        Bank bank = reading.bank();
        bank.questions().parallelStream()
                .map(question -> lint(question, files))
                .toList()
                .forEach(problems::addAll);
        problems.addAll(NearDuplicates.in(bank, files));
        problems.addAll(TimeOutliers.in(bank, files));
        problems.addAll(KeyPositions.in(bank, files));
        Set<String> ids = files.under("questions/").keySet().stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length()))
                .collect(Collectors.toSet());
        for (Question question : bank.questions()) {
            String file = BankFiles.path(question);
            problems.addAll(Mentions.in(question, file, files.text(file), ids::contains));
        }
        for (Blueprint quiz : bank.quizzes()) {
            problems.addAll(lint(quiz, bank, files, ids::contains));
        }
        return problems.stream().sorted().toList();
    }

    /**
     * Lints one question by itself, as an editor does while its author types.
     *
     * @param file {@code questions/<topic>/<id>.yaml}, or any other name if that is not settled yet
     */
    public Linted lint(Taxonomy taxonomy, String file, String text) {
        QuestionReader.Reading reading = new QuestionReader(taxonomy).read(file, text, 1);
        List<Problem> problems = new ArrayList<>(reading.problems());
        reading.question()
                .ifPresent(question -> problems.addAll(new QuestionLinter(generator, question, file, text).lint()));
        boolean usable = problems.stream().noneMatch(Problem::isError);
        return new Linted(
                usable ? reading.question() : Optional.empty(),
                problems.stream().sorted().toList());
    }

    /**
     * Lints one quiz by itself: its structure, and whether the bank can meet it.
     *
     * @param bank what it would draw from
     * @return without a blueprint if there are errors
     */
    public BlueprintReader.Reading lintQuiz(Bank bank, String id, String text) {
        String file = "quizzes/" + id + ".yaml";
        BlueprintReader.Reading reading = new BlueprintReader(bank.taxonomy()).read(file, text);
        List<Problem> problems = new ArrayList<>(reading.problems());
        BankFiles alone = new BankFiles(new TreeMap<>(Map.of(file, text)));
        reading.blueprint()
                .ifPresent(quiz -> problems.addAll(
                        lint(quiz, bank, alone, other -> bank.question(other).isPresent())));
        boolean usable = problems.stream().noneMatch(Problem::isError);
        return new BlueprintReader.Reading(
                usable ? reading.blueprint() : Optional.empty(),
                problems.stream().sorted().toList());
    }

    /**
     * A question with its problems.
     *
     * @param question empty if there are errors
     */
    public record Linted(Optional<Question> question, List<Problem> problems) {}

    private List<Problem> lint(Question question, BankFiles files) {
        String file = BankFiles.path(question);
        return new QuestionLinter(generator, question, file, files.text(file)).lint();
    }

    private List<Problem> lint(Blueprint quiz, Bank bank, BankFiles files, Predicate<String> questions) {
        String file = "quizzes/" + quiz.id() + ".yaml";
        List<Problem> problems = new ArrayList<>(Mentions.in(quiz, file, files.text(file), bank.taxonomy(), questions));
        List<Double> minutes = new ArrayList<>();
        boolean costs = quiz.scoring().equals(Scoring.PLAIN);
        for (long seed = 0; seed < SEEDS; seed++) {
            switch (Assembler.assemble(bank, quiz, seed)) {
                case Assembly.Infeasible infeasible -> {
                    infeasible
                            .reasons()
                            .forEach(reason -> problems.add(files.problem(Code.B020, file, "pick", reason)));
                    return problems;
                }
                case Assembly.Undecided undecided -> {
                    problems.add(files.problem(Code.B020, file, "pick", undecided.words()));
                    return problems;
                }
                case Assembly.Assembled(var form) -> {
                    minutes.add(form.expectedMinutes());
                    costs = costs || costs(form);
                }
            }
        }
        if (!costs) {
            problems.add(files.problem(
                    Code.B111,
                    file,
                    "scoring",
                    "no question that the quiz picks costs anything when answered wrongly"));
        }
        OptionalDouble longest =
                minutes.stream().mapToDouble(Double::doubleValue).max();
        if (longest.isPresent() && longest.getAsDouble() > quiz.minutes() * 1.1) {
            problems.add(files.problem(
                    Code.B106,
                    file,
                    "minutes",
                    "the questions can need " + Math.round(longest.getAsDouble()) + " minutes, the quiz gives "
                            + quiz.minutes()));
        }
        return problems;
    }

    /** Tells whether the surest wrong answer to some question of the form takes points off. */
    private boolean costs(Form form) {
        return form.slots().stream()
                .flatMap(slot -> prompt(slot).stream())
                .anyMatch(prompt -> form.blueprint().scoring().wrong(prompt, Optional.of(Confidence.HIGH)) < 0);
    }

    /** Empty for a question that can't be made, which is a problem of its own file. */
    private Optional<Prompt> prompt(Form.Slot slot) {
        try {
            return Optional.of(
                    generator.generate(slot.question(), slot.variantSeed()).prompt());
        } catch (ExpressionException | InfeasibleException e) {
            return Optional.empty();
        }
    }
}
