package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.SmallBankFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes YAML dangerous elsewhere is a problem of the file here, and nothing of it is used. */
class UnsafeYamlTest {
    private final QuestionReader reader = new QuestionReader(SmallBankFixture.BANK.taxonomy());

    static String[] texts() {
        return new String[] {
            "id: !!java.net.URL [\"http://127.0.0.1/\"]",
            "id: !!python/object/apply:os.system [\"true\"]",
            "id: &a x\ntopic: *a",
            "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]",
            "id: &a [*a]",
            "id: " + "[".repeat(10_000),
            "id: " + "x".repeat(YamlReader.LIMIT),
        };
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isAProblemOfTheFile(String text) {
        var reading = reader.read("questions/cnn/x.yaml", text, 1);

        assertThat(reading.question()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::code).containsAnyOf(Code.B001, Code.B002);
    }
}
