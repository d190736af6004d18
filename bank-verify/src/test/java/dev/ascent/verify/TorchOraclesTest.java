package dev.ascent.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.TorchOperation;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation, with an answer that was found by hand or follows from its definition. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TorchOraclesTest {

    private final Question question = BankFixture.question("right-gradient");
    private final Variant variant = new VariantGenerator().generate(question, 0);
    private final TorchOracles torch = NeedsFixture.torch();

    /** A line of {@code operations.txt}. */
    record Case(String steps, String read, double answer) {
        static Case of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Case(cells[0].strip(), cells[1].strip(), Double.parseDouble(cells[2].strip()));
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(TorchOraclesTest.class.getResourceAsStream("/operations.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void computesWhatPytorchDocuments(Case example) {
        OracleRunner.Reply reply = run(example.steps(), example.read());

        assertThat(reply.error()).isEmpty();
        double answer = ((Number) reply.answer().orElseThrow()).doubleValue();
        assertThat(answer).isCloseTo(example.answer(), within(1e-9));
    }

    @Test
    void hasAnExampleOfEveryOperation() throws IOException {
        Set<TorchOperation> shown = EnumSet.noneOf(TorchOperation.class);
        cases().forEach(example -> steps(example.steps()).forEach(step -> shown.add(step.operation())));

        assertThat(shown).containsExactlyInAnyOrder(TorchOperation.values());
    }

    @Test
    void putsTheAnswerIntoWords() {
        Oracle.Torch oracle = new Oracle.Torch(
                steps("values values=[1.0, 3.0] -> softmax"),
                "value[0]",
                Optional.of("${answer ; 2} of ${shape[0]}"),
                OptionalInt.empty(),
                false);

        assertThat(run(oracle).answer()).contains("0.12 of 2");
    }

    @Test
    void seesTheParametersOfTheVariant() {
        Map<String, Object> parameters = variant.draw().parameters();
        double expected = (Long) Objects.requireNonNull(parameters.get("w")) * 100.0
                + (Long) Objects.requireNonNull(parameters.get("x"));

        assertThat(run("script script=answer = w * 100 + x", "value[0]").answer())
                .contains(expected);
        assertThat(run("values values=double(w * 100 + x) -> relu", "value[0]").answer())
                .contains(expected);
    }

    @Test
    void saysWhatIsWrongWithACalculation() {
        assertThat(run("script script=answer = undefined + 1", "value[0]").error())
                .contains("undefined");
        assertThat(run("script script=answer = torch.zeros([2]) + torch.zeros([3])", "value[0]")
                        .error())
                .contains("must match");
        assertThat(run("script script=answer = 1", "value[7]").error()).contains("value[7]");
        assertThat(run("input input=[1, 3, 8, 8] -> conv2d kernel=9", "shape[2]")
                        .error())
                .contains("Kernel size can't be greater");
        assertThat(run("input input=[1, 3, 8, 8] -> conv2d kernel=\"x\"", "shape[2]")
                        .error())
                .contains("not an int");
        assertThat(run("values values=[[1.0], [2.0, 3.0]] -> relu", "value[0]").error())
                .contains("not all of one length");
    }

    /** Expressions are shared between threads, and PyTorch is one for all. */
    @Test
    void severalQuestionsMayAskAtOnce() throws InterruptedException {
        Verifier verifier = new Verifier(new VariantGenerator(), 60, Optional.of(torch), Optional.empty());

        assertThat(verifier.verify(List.of(question, question, question, question), 4, (checked, done, all) -> {}))
                .hasSize(4)
                .allSatisfy(checked ->
                        assertThat(checked.checks().getFirst().disagreements()).isEmpty());
    }

    private OracleRunner.Reply run(String steps, String read) {
        return run(new Oracle.Torch(steps(steps), read, Optional.empty(), OptionalInt.empty(), false));
    }

    private OracleRunner.Reply run(Oracle.Torch oracle) {
        return torch.run(question, oracle, List.of(Map.entry(0L, variant))).getFirst();
    }

    /** Steps are separated by arrows, arguments by semicolons. */
    private static List<Oracle.Step> steps(String written) {
        List<Oracle.Step> steps = new ArrayList<>();
        for (String step : written.split(" -> ", -1)) {
            int blank = step.indexOf(' ');
            SequencedMap<String, String> arguments = new LinkedHashMap<>();
            for (String argument :
                    blank < 0 ? new String[0] : step.substring(blank + 1).split("; ", -1)) {
                int equals = argument.indexOf('=');
                arguments.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
            String name = blank < 0 ? step : step.substring(0, blank);
            steps.add(new Oracle.Step(TorchOperation.named(name).orElseThrow(), arguments));
        }
        return steps;
    }
}
