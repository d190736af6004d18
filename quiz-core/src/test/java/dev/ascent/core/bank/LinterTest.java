package dev.ascent.core.bank;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.SmallBankFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinterTest {

    private static final BankFiles BROKEN = SmallBankFixture.files("broken");
    private static final List<Problem> FOUND = new Linter().lint(BROKEN);

    /** {@code broken/expected.txt} says of each file what is to be found where; a question's file is named for its code. */
    @Test
    void findsEveryProblemOfABrokenBankAtItsPlace() throws IOException {
        List<String> found = FOUND.stream()
                .map(problem -> problem.file() + ":" + problem.line() + ":" + problem.column() + " " + problem.code())
                .toList();

        assertThat(found).containsExactlyElementsOf(expected());
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void hasABrokenFileForEveryCodeThatShowsNothingElse(Code code) {
        Map<String, Set<Code>> byFile =
                FOUND.stream().collect(groupingBy(Problem::file, mapping(Problem::code, toCollection(TreeSet::new))));

        assertThat(byFile).containsValue(new TreeSet<>(Set.of(code)));
    }

    @Test
    void findsNothingInABankThatIsSound() {
        assertThat(new Linter().lint(SmallBankFixture.files("small"))).isEmpty();
    }

    @Test
    void findsTheSameWhenAskedAgain() {
        assertThat(new Linter().lint(BROKEN)).isEqualTo(FOUND);
    }

    @Test
    void saysInOneLineWhatIsWrong() {
        assertThat(FOUND)
                .allSatisfy(problem -> assertThat(problem.message())
                        .doesNotContain("\n")
                        .isNotBlank()
                        .hasSizeLessThan(300));
    }

    @Test
    void printsAProblemAsEditorsExpectIt() {
        Problem problem = new Problem(Code.B004, "questions/cnn/x.yaml", 3, 5, "`why` is missing");

        assertThat(problem).hasToString("questions/cnn/x.yaml:3:5 B004 `why` is missing");
        assertThat(problem.isError()).isTrue();
        assertThat(new Problem(Code.B101, "x", 1, 1, "").isError()).isFalse();
    }

    @Test
    void lintsAQuestionByItselfWhileItsAuthorTypes() {
        var taxonomy = SmallBankFixture.BANK.taxonomy();
        String sound = SmallBankFixture.files("small").text("questions/cnn/conv-output.yaml");

        Linter.Linted linted = new Linter().lint(taxonomy, "draft", sound);
        assertThat(linted.problems()).isEmpty();
        assertThat(linted.question()).isPresent();

        Linter.Linted wrong = new Linter().lint(taxonomy, "draft", sound.replace("span / s + 1", "span / t + 1"));
        assertThat(wrong.question()).isEmpty();
        assertThat(wrong.problems())
                .extracting(Problem::toString)
                .containsExactly("draft:17:26 B012 `span / t + 1`: undeclared reference to 't'");
    }

    /** What was published once is read again later, when a name or a question may be gone. */
    @Test
    void aNameOrAnEnemyThatIsNowhereIsAProblemForWhoWritesAQuizAndNoneForWhoReadsIt() {
        String quiz = """
                id: kept-apart
                title: Kept apart
                description: Two that are kept apart.
                minutes: 20
                pick: [{ topics: [cnn], count: 2 }]
                at-most: [{ names: [poolling], count: 0 }]
                enemies: [[conv-output, layer-rolls]]
                """;

        assertThat(new Linter()
                        .lintQuiz(SmallBankFixture.BANK, "kept-apart", quiz)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "quizzes/kept-apart.yaml:6:21 B008 no topic of the taxonomy has a name `poolling`",
                        "quizzes/kept-apart.yaml:7:25 B113 there is no question `layer-rolls` to be apart from");
        var reading = new BlueprintReader(SmallBankFixture.BANK.taxonomy()).read("quizzes/kept-apart.yaml", quiz);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.blueprint()).isPresent();
    }

    private static List<String> expected() throws IOException {
        try (InputStream text = LinterTest.class.getResourceAsStream("/broken/expected.txt")) {
            return Arrays.stream(
                            new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .collect(Collectors.toList());
        }
    }
}
