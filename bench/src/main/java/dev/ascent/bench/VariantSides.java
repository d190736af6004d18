package dev.ascent.bench;

import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.bank.Written;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.ExpressionException;
import dev.ascent.core.variant.Expressions;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Variants of every fourth of the packaged bank's parameterised questions. The floor evaluates the expressions of the same questions with
 * the same draws, compiled before: intermediate results, conditions, the key, what typical mistakes give, and the values in
 * texts. No program that keeps its arithmetic in CEL can do with less. What Ascent does beside it is to draw, to throw draws
 * away, to fill some ten texts a variant, to order options and to make sure that no two answers are alike: it is well with
 * a quarter of the floor's speed.
 */
@State(Scope.Benchmark)
public class VariantSides {
    /** One question in so many: all of them would take longer to compile than to measure. */
    private static final int EVERY = 4;

    private static final int SEEDS = 8;
    private static final double AIM = 0.25;

    private final Expressions expressions = new Expressions();
    private final VariantGenerator generator = new VariantGenerator(expressions);
    private final List<Drawn> draws = new ArrayList<>();
    private int next;

    /**
     * A question, a seed, and what is to be evaluated for it.
     *
     * @param variables the parameters and intermediate results that the seed gives
     */
    private record Drawn(Question question, long seed, List<String> expressions, Map<String, Object> variables) {}

    static List<JmhContest> contests() {
        VariantSides sides = new VariantSides();
        sides.prepare();
        sides.check();
        return List.of(new JmhContest(
                new Subject("variants", 1, "variants", "their CEL expressions alone", AIM),
                VariantSides.class,
                Map.of()));
    }

    /** Draws all variants once, which compiles their expressions. */
    @Setup
    public void prepare() {
        var bank = BankReader.read(BankFiles.packaged(VariantSides.class.getClassLoader()))
                .bank();
        List<Question> drawable = bank.questions().stream()
                .filter(question -> !question.parameters().isEmpty())
                .toList();
        for (int i = 0; i < drawable.size(); i += EVERY) {
            for (long seed = 0; seed < SEEDS; seed++) {
                draws.add(drawn(drawable.get(i), seed));
            }
        }
    }

    private Drawn drawn(Question question, long seed) {
        Variant variant = generator.generate(question, seed);
        Map<String, Object> variables = new HashMap<>(variant.draw().parameters());
        question.parameters()
                .derived()
                .forEach((name, expression) -> variables.put(name, expressions.evaluate(expression, variables)));
        Set<String> written =
                new LinkedHashSet<>(question.parameters().derived().values());
        written.addAll(question.parameters().where());
        for (String expression : Written.of(question).expressions()) {
            written.add(expression.replaceFirst(";\\s*\\d+\\s*$", "").strip());
        }
        return new Drawn(
                question,
                seed,
                written.stream()
                        .filter(expression -> hasValue(expression, variables))
                        .toList(),
                variables);
    }

    /** What speaks of the answer, of a program or of a symbol is left out, which is to the floor's advantage. */
    private boolean hasValue(String expression, Map<String, Object> variables) {
        try {
            expressions.value(expression, variables);
            return true;
        } catch (ExpressionException e) {
            return false;
        }
    }

    /** Makes the next variant. */
    @Benchmark
    public Variant ours() {
        Drawn drawn = draws.get(next++ % draws.size());
        return generator.generate(drawn.question(), drawn.seed());
    }

    /** Evaluates the expressions of the next variant. */
    @Benchmark
    public Object[] floor() {
        Drawn drawn = draws.get(next++ % draws.size());
        Object[] values = new Object[drawn.expressions().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = expressions.value(drawn.expressions().get(i), drawn.variables());
        }
        return values;
    }

    /** Both sides find the same keys. */
    private void check() {
        for (Drawn drawn : draws) {
            if (drawn.question().body() instanceof Body.Numeric numeric
                    && generator.generate(drawn.question(), drawn.seed()).task() instanceof Task.Numeric task
                    && task.key() != expressions.number(numeric.key().expression(), drawn.variables())) {
                throw new BenchFault(drawn.question().id() + " has another key by its expression alone");
            }
        }
        next = 0;
    }
}
