package dev.ascent.core.bank;

import static dev.ascent.core.SmallBankFixture.KINDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about questions on programs and tensors that are not written rightly. */
class KindProblemsTest {

    private static final String HEAD = """
            id: tried
            topic: training
            names: [training loop]
            level: junior
            minutes: 1
            stem: |
              What is it?
            solution: |
              It is this.
            references: [{ title: "Python documentation, chapter 1" }]
            """;

    @Test
    void anOutputNeedsItsProgram() {
        assertThat(problems("kind: code-output\n")).anyMatch(said("B004", "the program, and what it prints"));
        assertThat(problems("kind: code-output\nrun: { python: \"print(1)\" }\n"))
                .anyMatch(said("B004", "`prints` is missing"));
        assertThat(problems("kind: code-output\nrun: { python: \"print(1)\", prints: \"1\", needs: [rm -rf] }\n"))
                .anyMatch(said("B005", "not the name of a Python module"));
    }

    @Test
    void aParameterCannotHideTheProgram() {
        assertThat(problems("""
                kind: numeric
                parameters: { code: { from: 1, to: 40 } }
                answer: { exact: code }
                run: { python: "print(1)", prints: "1" }
                """)).anyMatch(said("B005", "`code` names the program"));
    }

    @Test
    void aParameterCannotHideASnippetOrTheSnippetWithoutItsBugs() {
        String lines = """
                kind: code-line
                code: |
                  a = 1
                lines: [{ line: 1, bug: true, fix: "a = ${n}", why: "Because." }]
                """;
        assertThat(problems(lines + "parameters: { n: { from: 1, to: 40 }, fixed: { from: 1, to: 40 } }\n"))
                .anyMatch(said("B005", "`fixed` names the snippet without its bugs, and no parameter"));
        assertThat(problems(lines + "parameters: { n: { from: 1, to: 40 } }\nlet: { code: n + 1 }\n"))
                .anyMatch(said("B005", "`code` names the snippet, and no parameter"));
        assertThat(problems(lines + "parameters: { n: { from: 1, to: 40 } }\n"))
                .noneMatch(problem -> problem.contains("B005"));
    }

    @Test
    void aParameterCannotHideTheRowBefore() {
        String chain = """
                kind: shape-chain
                parameters: { prev: { from: 1, to: 40 } }
                input: [1, prev]
                rows:
                  - { layer: one, shape: [1, prev], why: "Same." }
                  - { layer: two, shape: [1, prev], why: "Same."%s }
                """;
        assertThat(problems(chain.formatted(", from: [1, prev]")))
                .anyMatch(said("B005", "`prev` names the shape of the row before, and no parameter"));
        assertThat(problems(chain.formatted(""))).noneMatch(problem -> problem.contains("B005"));
    }

    /** YAML's merge key among them: it is neither merged here nor a name. */
    @ParameterizedTest
    @ValueSource(strings = {"<<", "forgot padding", "Forgot-Padding", "-"})
    void aMisconceptionHasAnId(String id) {
        String says = "the id of a misconception is of a to z, 0 to 9 and hyphens, `" + id + "` is not";
        String numeric = """
                kind: numeric
                answer: { exact: "4" }
                misconceptions: { "%s": { answer: "5", says: "One too many." } }
                """;
        String choice = """
                kind: single-choice
                options:
                  - { text: "Four", correct: true, why: "It is." }
                  - { text: "Five", why: "One too many.", misconception: "%s" }
                """;
        assertThat(problems(numeric.formatted(id))).anyMatch(said("B005", says));
        assertThat(problems(choice.formatted(id))).anyMatch(said("B005", says));
        assertThat(problems(numeric.formatted("forgot-padding-2"))).isEmpty();
        assertThat(problems(choice.formatted("forgot-padding-2"))).isEmpty();
    }

    /** From 2^53 on two whole numbers are one double, and the wrong one of the two would be right. */
    @Test
    void anExactKeyIsANumberThatIsToldFromItsNeighbours() {
        String numeric = "kind: numeric\nanswer: { exact: \"%s\" }\n";
        for (String key : List.of("9007199254740991", "-9007199254740991")) {
            assertThat(problems(numeric.formatted(key))).isEmpty();
        }
        for (String key : List.of("9007199254740993", "9007199254740992", "-9007199254740992", "ipow(10, 18)")) {
            assertThat(problems(numeric.formatted(key)))
                    .anyMatch(said("B012", "exact is a number up to 9007199254740991"));
        }
    }

    /** Outputs are compared here as they are graded: a misconception must not be told apart by what nobody sees. */
    @Test
    void anOutputThatOnlyLooksOtherwiseIsTheKey() {
        String output = """
                kind: code-output
                run: { python: "print({'a': 1})", prints: "{'a': 1}" }
                misconceptions: { repr: { prints: "%s", says: "It does not." } }
                """;
        for (String alike : List.of("{‘a’: 1}", "{'a': 1}  ", "\\n{'a': 1}", "{'a':\u00a01}")) {
            assertThat(problems(output.formatted(alike)))
                    .as(alike)
                    .anyMatch(said("B013", "misconception repr gives an output that is there already"));
        }
        assertThat(problems(output.formatted(" {'a': 1}")))
                .as("a blank that counts")
                .isEmpty();
    }

    @Test
    void anOracleThatIsApproximateSaysWhy() {
        String numeric = """
                kind: numeric
                parameters: { n: { from: 1, to: 40 } }
                answer: { about: "2.0 * double(n)", rel: 0.05 }
                oracle: { python: "answer = 2 * n", approximate: %s }
                """;
        assertThat(problems(numeric.formatted("true"))).anyMatch(said("B004", "`because` is missing"));
        assertThat(problems(numeric.formatted("true, because: \"It draws at random.\"")))
                .noneMatch(problem -> problem.contains("because") || problem.contains("approximate"));
        assertThat(problems(numeric.formatted("perhaps")))
                .anyMatch(said("B005", "`approximate` must be true or false"));
    }

    @Test
    void aBugHasALineAndAFix() {
        assertThat(problems("""
                kind: code-line
                code: |
                  a = 1
                lines:
                  - { line: 2, bug: true, why: "Because." }
                """))
                .anyMatch(said("B005", "no line 2 to choose"))
                .anyMatch(said("B004", "a bug needs its `fix`"));
        assertThat(problems("""
                kind: code-line
                code: |
                  a = 1
                lines:
                  - { line: 1, why: "Because." }
                """)).anyMatch(said("B009", "none of the lines is marked"));
    }

    @Test
    void aRuleThatDoesNotGiveTheKeyFromTheKeyIsFound() {
        assertThat(problems("""
                kind: shape-chain
                input: [1, 8]
                rows:
                  - { layer: one, shape: [1, 16], from: ["prev[0]", "prev[1] * 2"], why: "Twice." }
                  - { layer: two, shape: [1, 4], from: ["prev[0]", "prev[1] / 2"], why: "Half." }
                """)).anyMatch(said("B012", "gives (1, 8) after (1, 16), and the key is (1, 4)"));
    }

    @Test
    void aSizeIsPositive() {
        assertThat(problems("kind: shape\nshape: [\"2 - 3\"]\n")).anyMatch(said("B012", "gives -1, which is no size"));
        assertThat(problems("kind: shape\nshape: [1]\nsymbols: [n]\n")).anyMatch(said("B005", "`n` is no symbol"));
    }

    @Test
    void anOpenQuestionNeedsARubric() {
        assertThat(problems("kind: open\nmodel: \"This.\"\n")).anyMatch(said("B009", "1 to 10 criteria"));
    }

    private static List<String> problems(String body) {
        return new Linter()
                .lint(KINDS.taxonomy(), "tried.yaml", HEAD + body).problems().stream()
                        .map(Problem::toString)
                        .toList();
    }

    private static Predicate<String> said(String code, String words) {
        return problem -> problem.contains(code) && problem.contains(words);
    }
}
