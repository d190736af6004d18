package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.SmallBankFixture;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small files whose values or texts would fill the memory of whoever lints them: a server, for its editor. */
class OversizeTest {

    private static final String PARAMETERS = """
            parameters: { a: { of: [xxxxxxxxxx, yyyyyyyyyy] } }
            """;

    /** Texts of 16,000 characters made of ten. */
    private static final String LONG = PARAMETERS + """
            let:
              v1: "%s"
              v2: "%s"
              v3: v2 + v2
            """.formatted(sum("a", 40), sum("v1", 20));

    @Test
    void aValueMadeOfItselfTwentyTimesOver() {
        String steps = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "  v%d: \"%s\"\n".formatted(i, sum(i == 1 ? "a" : "v" + (i - 1), 20)))
                .collect(Collectors.joining());

        assertThat(problems("What is it?", PARAMETERS + "let:\n" + steps + "kind: short-text\naccept: [\"${v8}\"]\n"))
                .singleElement()
                .asString()
                .contains("B012 `v2 + v2 +", "makes a text of more than 20000 characters");
    }

    @Test
    void aTextThatShowsALongValueManyTimes() {
        assertThat(problems("${v3} ".repeat(2_000), LONG + "kind: short-text\naccept: [\"yes\"]\n"))
                .singleElement()
                .asString()
                .contains("B012 `v3`: makes a text of more than 100000 characters");
    }

    @Test
    void manyTextsThatEachShowALongValue() {
        String forms = IntStream.range(0, 1_000).mapToObj(i -> "\"${v3}\"").collect(Collectors.joining(", "));

        assertThat(problems("What is it?", LONG + "kind: short-text\naccept: [" + forms + "]\n"))
                .singleElement()
                .asString()
                .contains("B012 `${v3}`: makes the question's texts longer than 300000 characters together");
    }

    @Test
    void aShapeOfManyLongSizes() {
        String sizes = IntStream.range(0, 1_000).mapToObj(i -> "v3").collect(Collectors.joining(", "));

        assertThat(problems("What is it?", LONG + "kind: shape\nshape: [" + sizes + "]\n"))
                .singleElement()
                .asString()
                .contains("B012 `v3`: makes the question's texts longer than 300000 characters together");
    }

    private static String sum(String name, int times) {
        return IntStream.range(0, times).mapToObj(i -> name).collect(Collectors.joining(" + "));
    }

    private static List<Problem> problems(String stem, String rest) {
        String question = """
                id: tried
                topic: cnn
                names: [pooling]
                level: junior
                minutes: 1
                stem: "%s"
                solution: "It is this."
                references: [{ title: "A book, chapter 1" }]
                """.formatted(stem);
        return new Linter()
                .lint(SmallBankFixture.BANK.taxonomy(), "tried.yaml", question + rest).problems().stream()
                        .filter(Problem::isError)
                        .toList();
    }
}
