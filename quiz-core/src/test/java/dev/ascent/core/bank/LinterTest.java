package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.SmallBankFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinterTest {

    private final BankFiles broken = SmallBankFixture.files("broken");

    /** {@code broken/expected.txt} says of each file what is to be found where; each code has a file named for it. */
    @Test
    void findsEveryProblemOfABrokenBankAtItsPlace() throws IOException {
        List<String> found = new Linter()
                .lint(broken).stream()
                        .map(problem ->
                                problem.file() + ":" + problem.line() + ":" + problem.column() + " " + problem.code())
                        .toList();

        assertThat(found).containsExactlyElementsOf(expected());
    }

    @Test
    void hasABrokenFileForEveryCode() throws IOException {
        String expected = String.join("\n", expected());
        for (Code code : Code.values()) {
            assertThat(expected)
                    .as(code.title())
                    .containsPattern(code.name().toLowerCase(Locale.ROOT) + "-[^\n]* " + code);
        }
    }

    @Test
    void findsNothingInABankThatIsSound() {
        assertThat(new Linter().lint(SmallBankFixture.files("small"))).isEmpty();
    }

    @Test
    void findsTheSameWhenAskedAgain() {
        Linter linter = new Linter();
        assertThat(linter.lint(broken)).isEqualTo(linter.lint(broken));
    }

    @Test
    void saysInOneLineWhatIsWrong() {
        assertThat(new Linter().lint(broken))
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

    private static List<String> expected() throws IOException {
        try (InputStream text = LinterTest.class.getResourceAsStream("/broken/expected.txt")) {
            return Arrays.stream(
                            new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .collect(Collectors.toList());
        }
    }
}
