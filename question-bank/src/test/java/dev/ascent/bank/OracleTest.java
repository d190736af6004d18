package dev.ascent.bank;

import static dev.ascent.bank.BankFixture.BANK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.ascent.core.grade.Printed;
import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Computes the keys of parameterised questions a second time, in Python, and compares. */
class OracleTest {

    private static final int SEEDS = 200;
    private static final int SECONDS = 300;

    private final VariantGenerator generator = new VariantGenerator();

    @TempDir
    private Path folder;

    private record Trial(String question, String seed) {}

    @BeforeEach
    void needsPython() {
        if (!Oracles.available()) {
            String missing = "no python3 of at least 3.9 on the PATH: the keys are not computed a second time";
            if ("true".equals(System.getenv("CI"))) {
                fail(missing);
            }
            abort(missing);
        }
    }

    @Test
    void everyKeyIsFoundByAnotherRoute() throws IOException, InterruptedException {
        Oracles oracles = new Oracles(folder);
        Map<Trial, Variant> trials = new LinkedHashMap<>();
        Set<String> questions = new HashSet<>();
        for (Question question : BANK.questions()) {
            for (Oracle oracle : question.oracles()) {
                if (!(oracle instanceof Oracle.Python python)) {
                    continue;
                }
                Map<Long, Variant> distinct = distinct(question);
                oracles.add(question, python.source(), distinct);
                distinct.forEach((seed, variant) -> trials.put(new Trial(question.id(), seed.toString()), variant));
                questions.add(question.id());
            }
        }

        List<String> mismatches = new ArrayList<>();
        for (Oracles.Reply reply : oracles.run(SECONDS)) {
            Trial trial = new Trial(reply.question(), reply.seed());
            Variant variant = trials.remove(trial);
            if (variant == null || reply.answer().isEmpty()) {
                mismatches.add(trial + ": " + reply.error());
            } else if (!agrees(variant, reply.answer().get())) {
                mismatches.add(trial + " (" + variant.draw().text() + "): the key is " + key(variant.task())
                        + ", the oracle says " + reply.answer().get());
            }
        }

        assertThat(mismatches).isEmpty();
        assertThat(trials).as("every trial was answered").isEmpty();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void seesAWrongKeyAndABrokenOracle() throws IOException, InterruptedException {
        Question question = BANK.questions().stream()
                .filter(candidate -> !candidate.oracles().isEmpty())
                .findFirst()
                .orElseThrow();
        Variant variant = generator.generate(question, 1);
        Oracles oracles = new Oracles(folder);
        oracles.add(question, "answer = -987654321.5", Map.of(1L, variant));
        oracles.add(question, "answer = undefined", Map.of(1L, variant));
        oracles.add(question, "answer = (", Map.of(1L, variant));

        List<Oracles.Reply> replies = oracles.run(SECONDS);
        assertThat(agrees(variant, replies.get(0).answer().orElseThrow())).isFalse();
        assertThat(replies.get(1).error()).contains("NameError");
        assertThat(replies.get(2).error()).contains("SyntaxError");
    }

    /** The first seed of each different set of parameters: the order of options does not change a key. */
    private Map<Long, Variant> distinct(Question question) {
        Map<Long, Variant> distinct = new LinkedHashMap<>();
        Set<Object> seen = new HashSet<>();
        for (long seed = 0; seed < (question.parameters().isEmpty() ? 1 : SEEDS); seed++) {
            Variant variant = generator.generate(question, seed);
            if (seen.add(variant.draw().parameters())) {
                distinct.put(seed, variant);
            }
        }
        return distinct;
    }

    private static boolean agrees(Variant variant, Object answer) {
        return switch (variant.task()) {
            case Task.Numeric numeric ->
                answer instanceof BigDecimal number && numeric.matches(number.doubleValue(), numeric.key());
            case Task.CodeOutput output -> Printed.normal(output.prints()).equals(Printed.normal(text(answer)));
            default -> bare(key(variant.task())).equals(bare(text(answer)));
        };
    }

    private static String key(Task task) {
        return switch (task) {
            case Task.SingleChoice(var choices) ->
                choices.stream()
                        .filter(Task.Choice::correct)
                        .map(Task.Choice::text)
                        .findFirst()
                        .orElse("");
            case Task.Numeric numeric -> numeric.shownKey();
            case Task.ShortText text -> text.accept().getFirst();
            case Task.Shape shape -> shape.key().text();
            case Task.ShapeChain chain ->
                chain.rows().stream().map(row -> row.shape().key().text()).collect(Collectors.joining("\n"));
            default -> task.toString();
        };
    }

    private static String text(Object answer) {
        return answer instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : answer.toString();
    }

    /** A text without marks for code and math, which an oracle need not write, and without blanks. */
    private static String bare(String text) {
        return text.replaceAll("[`$\\s]", "");
    }
}
