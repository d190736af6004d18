package dev.ascent.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class QuizGenerateTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void formsOfEqualDifficultyTellHowFarTheyAreApart() throws IOException {
        JsonNode set = new ObjectMapper().readTree(generate("junior-screen", "--forms", "3", "--format", "json"));

        assertThat(set.get("forms")).hasSize(3);
        assertThat(set.get("shared").asInt()).isZero();
        assertThat(set.get("difficultyApart").asDouble())
                .isEqualTo(spread(set, "meanDifficulty"), offset(0.0011))
                .isLessThanOrEqualTo(0.1);
        assertThat(set.get("minutesApart").asDouble()).isEqualTo(spread(set, "expectedMinutes"), offset(0.0011));
        Set<String> questions = new HashSet<>();
        set.get("forms")
                .forEach(form -> form.get("slots")
                        .forEach(slot -> assertThat(
                                        questions.add(slot.get("question").asText()))
                                .isTrue()));
    }

    @Test
    void theTextHasATableAndEachForm() {
        String plain = generate("junior-screen", "--forms", "2");

        assertThat(plain)
                .startsWith(" form  questions  expected minutes  mean difficulty in logits\n    1 ")
                .contains("\napart  ", "No question is in two forms.", "━━ form 1 ━━", "━━ form 2 ━━")
                .doesNotContain("━━ form 3 ━━");
        assertThat(generate("junior-screen", "--forms", "2", "--keys").length()).isGreaterThan(2 * plain.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void theSameSeedGivesTheSameBytes(String format) {
        String forms = generate("daily-ten", "--forms", "2", "--keys", "--format", format);

        assertThat(generate("daily-ten", "--forms", "2", "--keys", "--format", format))
                .isEqualTo(forms);
    }

    @Test
    void saysHowMuchTheFormsShareWhereTheBankHasTooLittle() throws IOException {
        assertThat(generate(quiz(8), "--forms", "40")).contains("Places that hold a question of an earlier form");
    }

    @Test
    void whatCannotBeMetIsExplainedAsForOneForm() throws IOException {
        String quiz = quiz(150);

        assertThat(run("quiz", "generate", quiz, "--seed", "1", "--forms", "3")).isEqualTo(1);
        String several = err.toString();
        err.getBuffer().setLength(0);
        assertThat(run("quiz", "generate", quiz, "--seed", "1")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo(several).contains("cannot be assembled", "The nearest quiz that can be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101"})
    void refusesANumberOfFormsThatIsNone(String forms) {
        assertThat(run("quiz", "generate", "junior-screen", "--seed", "1", "--forms", forms))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--forms is " + forms, "1 to 100");
    }

    private static double spread(JsonNode set, String figure) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (JsonNode form : set.get("forms")) {
            least = Math.min(least, form.get(figure).asDouble());
            most = Math.max(most, form.get(figure).asDouble());
        }
        return most - least;
    }

    private String quiz(int count) throws IOException {
        String yaml = """
                id: made-here
                title: Made here
                description: A quiz of the tests.
                minutes: 480
                pick:
                  - { topics: [cnn], count: %d }
                """.formatted(count);
        return Files.writeString(folder.resolve("made-here.yaml"), yaml).toString();
    }

    private String generate(String quiz, String... more) {
        StringWriter out = new StringWriter();
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {"quiz", "generate", quiz, "--seed", "1"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        CommandLine line = Ascent.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        assertThat(line.execute(arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    private int run(String... arguments) {
        CommandLine line = Ascent.commandLine();
        line.setOut(new PrintWriter(new StringWriter(), true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
