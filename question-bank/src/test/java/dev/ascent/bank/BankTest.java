package dev.ascent.bank;

import static dev.ascent.bank.BankFixture.BANK;
import static dev.ascent.bank.BankFixture.FILES;
import static dev.ascent.bank.BankFixture.READING;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Form;
import dev.ascent.core.bank.Linter;
import dev.ascent.core.bank.Problem;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BankTest {

    private static final Set<String> DEEP = Set.of(
            "cnn", "transformer", "neural-basics", "linear-algebra", "probability", "optimization", "pytorch", "llm");

    @Test
    void isReadWithoutAnyProblem() {
        assertThat(READING.problems()).isEmpty();
    }

    @Test
    void hasNoErrorThatTheLinterFinds() {
        List<Problem> problems = new Linter().lint(FILES);

        problems.stream()
                .filter(problem -> !problem.isError())
                .forEach(warning -> System.out.println("warning: " + warning));
        assertThat(problems).noneMatch(Problem::isError);
    }

    @Test
    void coversEachTopic() {
        Map<Topic, Long> questions = BANK.questions().stream().collect(groupingBy(Question::topic, counting()));

        assertThat(BANK.taxonomy().topics())
                .hasSize(64)
                .allSatisfy(topic -> assertThat(questions.getOrDefault(topic, 0L))
                        .as(topic.id())
                        .isGreaterThanOrEqualTo(DEEP.contains(topic.id()) ? 6 : 2));
    }

    @Test
    void asksAtEachLevelAndInEachKind() {
        assertThat(BANK.questions()).hasSizeGreaterThanOrEqualTo(160);
        assertThat(BANK.questions().stream().collect(groupingBy(Question::level, counting())))
                .hasSize(Level.values().length)
                .allSatisfy((level, count) -> assertThat(count).isGreaterThanOrEqualTo(15));
        assertThat(BANK.questions().stream().collect(groupingBy(Question::kind, counting())))
                .hasSize(Kind.values().length)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(2));
    }

    @Test
    void computesManyKeysTwice() {
        List<Question> parameterised = BANK.questions().stream()
                .filter(question -> !question.parameters().isEmpty())
                .toList();

        assertThat(parameterised).hasSizeGreaterThanOrEqualTo(25);
        assertThat(parameterised).allMatch(question -> !question.oracles().isEmpty());
    }

    @Test
    void everyQuizCanBeAssembledWithinItsTime() {
        assertThat(BANK.quizzes()).hasSizeGreaterThanOrEqualTo(6);
        for (Blueprint quiz : BANK.quizzes()) {
            Set<Set<String>> choices = new HashSet<>();
            for (long seed = 0; seed < 50; seed++) {
                Form form = assembled(quiz, seed);
                assertThat(form.expectedMinutes()).as(quiz.id()).isLessThanOrEqualTo(quiz.minutes() * 1.1);
                choices.add(new HashSet<>(
                        form.slots().stream().map(slot -> slot.question().id()).toList()));
            }
            assertThat(choices).as("%s: different forms", quiz.id()).hasSizeGreaterThan(10);
        }
    }

    /** Authors write the key anywhere; if most stood first in the files that would be harmless, if most are longest not. */
    @Test
    void theLongestOptionIsNotUsuallyTheKey() {
        Map<String, Integer> longest = new TreeMap<>();
        List<Question> choices = new ArrayList<>();
        for (Question question : BANK.questions()) {
            if (question.body() instanceof Body.SingleChoice(var options)) {
                choices.add(question);
                int most = options.stream()
                        .mapToInt(option -> option.text().length())
                        .max()
                        .orElse(0);
                boolean key = options.stream()
                        .anyMatch(option -> option.correct() && option.text().length() == most);
                longest.merge(key ? "key" : "other", 1, Integer::sum);
            }
        }
        assertThat(longest.getOrDefault("key", 0)).isLessThan(choices.size() * 2 / 5);
    }

    private static Form assembled(Blueprint quiz, long seed) {
        return switch (Assembler.assemble(BANK, quiz, seed)) {
            case Assembly.Assembled(Form form) -> form;
            case Assembly.Infeasible infeasible -> throw new AssertionError(quiz.id() + ": " + infeasible);
            case Assembly.Undecided undecided -> throw new AssertionError(quiz.id() + ": " + undecided);
        };
    }
}
