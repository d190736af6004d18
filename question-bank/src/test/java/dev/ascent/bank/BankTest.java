package dev.ascent.bank;

import static dev.ascent.bank.BankFixture.BANK;
import static dev.ascent.bank.BankFixture.FILES;
import static dev.ascent.bank.BankFixture.READING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.bank.Linter;
import dev.ascent.core.bank.Problem;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BankTest {

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
    void computesManyKeysTwice() {
        List<Question> parameterised = BANK.questions().stream()
                .filter(question -> !question.parameters().isEmpty())
                .toList();

        assertThat(parameterised).allMatch(question -> !question.oracles().isEmpty());
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
}
