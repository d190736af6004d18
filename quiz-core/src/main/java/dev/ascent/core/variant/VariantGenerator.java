package dev.ascent.core.variant;

import dev.ascent.core.question.Body;
import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Parameter;
import dev.ascent.core.question.Question;
import dev.ascent.core.random.SplitMix64;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes variants of questions. A variant is a pure function of the question's version and the seed, or of the version
 * and a stored draw. Safe for use by several threads.
 */
public final class VariantGenerator {

    /** The name and version of the way in which draws are made of seeds; part of every receipt. */
    public static final String NAME = "ascent-1";

    /** Draws tried until one meets the conditions and has no two answers alike. */
    private static final int DRAWS = 500;

    private final Expressions expressions;
    private final FixedVariants fixedVariants = new FixedVariants();

    public VariantGenerator() {
        this(new Expressions());
    }

    public VariantGenerator(Expressions expressions) {
        this.expressions = expressions;
    }

    /**
     * Returns the variant that a seed gives.
     *
     * @throws ExpressionException if an expression of the question is wrong
     * @throws InfeasibleException if no draw was found that meets the question's conditions
     */
    public Variant generate(Question question, long seed) {
        return draw(question, seed).variant();
    }

    /**
     * A variant with what it took to find it.
     *
     * @param unmet    draws thrown away because they broke a condition
     * @param collided draws thrown away because two answers came out alike
     */
    public record Drawn(Variant variant, int unmet, int collided) {}

    /**
     * Returns the variant that a seed gives, and how many draws were thrown away before.
     *
     * @throws ExpressionException if an expression of the question is wrong
     * @throws InfeasibleException if no draw was found that meets the question's conditions
     */
    public Drawn draw(Question question, long seed) {
        return draw(question, seed, null);
    }

    /**
     * Returns the variants of the seeds from 0 on, one for each set of parameters.
     *
     * @param seeds how many; only one is drawn of a question without parameters
     * @param draws after which no further seed is begun, so that hopeless conditions cost no more than others
     * @throws ExpressionException if an expression of the question is wrong
     * @throws InfeasibleException if for one of the seeds no draw was found that meets the question's conditions
     */
    public Sample sample(Question question, int seeds, int draws) {
        Map<Map<String, Object>, Outcome> known = new HashMap<>();
        SequencedMap<Long, Variant> variants = new LinkedHashMap<>();
        Set<Map<String, Object>> seen = new HashSet<>();
        int last = question.parameters().isEmpty() ? 1 : seeds;
        int made = 0;
        int unmet = 0;
        int collided = 0;
        while (made < last && made + unmet + collided < draws) {
            Drawn drawn = draw(question, made, known);
            if (seen.add(drawn.variant().draw().parameters())) {
                variants.put((long) made, drawn.variant());
            }
            made++;
            unmet += drawn.unmet();
            collided += drawn.collided();
        }
        return new Sample(made, variants, unmet, collided);
    }

    /** What came of some parameters, whatever the order of options. */
    private record Outcome(boolean met, Optional<Variant> variant) {
        static final Outcome UNMET = new Outcome(false, Optional.empty());
    }

    /**
     * Chance goes the same way whether or not parameters are known, so that a seed means the same draw.
     *
     * @param known gets what came of each choice of parameters; null where they hardly ever come again
     */
    private Drawn draw(Question question, long seed, @Nullable Map<Map<String, Object>, Outcome> known) {
        SplitMix64 random = new SplitMix64(seed);
        int unmet = 0;
        for (int i = 0; i < DRAWS; i++) {
            SequencedMap<String, Object> drawn = parameters(question, random);
            Outcome outcome = known == null ? null : known.get(drawn);
            Map<String, Object> variables = outcome == null ? variables(question, drawn) : Map.of();
            List<List<Integer>> orders = List.of();
            boolean met = outcome == null ? meets(question, variables) : outcome.met();
            if (met) {
                orders = orders(question.body(), random);
            } else {
                unmet++;
            }
            if (outcome == null) {
                outcome = met ? new Outcome(true, usable(question, new Draw(drawn, orders), variables)) : Outcome.UNMET;
                if (known != null) {
                    known.put(drawn, outcome);
                }
            }
            if (outcome.variant().isPresent()) {
                return new Drawn(outcome.variant().get(), unmet, i - unmet);
            }
        }
        throw new InfeasibleException(question.id(), DRAWS);
    }

    private Optional<Variant> usable(Question question, Draw draw, Map<String, Object> variables) {
        Variant variant = render(question, draw, variables);
        boolean fixed = question.parameters().isEmpty();
        return fixed || Collisions.in(variant.task()).isEmpty() ? Optional.of(variant) : Optional.empty();
    }

    /**
     * Returns the variant that a stored draw describes; conditions are not asked again.
     *
     * @throws IllegalArgumentException if the draw is not one of this question
     * @throws ExpressionException if an expression of the question is wrong, or lacks a parameter of the draw
     */
    public Variant render(Question question, Draw draw) {
        return render(question, draw, variables(question, draw.parameters()));
    }

    /**
     * Puts a draw into the arguments of an oracle, which sees the parameters and not what is derived from them.
     *
     * @throws ExpressionException if an argument is wrong
     */
    public Calculation calculation(Oracle.Torch oracle, Draw draw) {
        return Calculation.of(oracle, draw, expressions);
    }

    /**
     * Returns the programs that show what the bugs of a snippet do: all of them left in, and where there are several
     * also each alone. None where the question is not about a bug or has no program.
     *
     * @throws ExpressionException if an expression of the question is wrong
     */
    public List<Unfixed> unfixed(Question question, Draw draw) {
        return Unfixed.of(question, variables(question, draw.parameters()), expressions);
    }

    private Variant render(Question question, Draw draw, Map<String, Object> variables) {
        boolean fixed = question.parameters().isEmpty() && draw.parameters().isEmpty();
        return fixed
                ? fixedVariants.of(question, draw.orders(), () -> rendered(question, draw, variables))
                : rendered(question, draw, variables);
    }

    private Variant rendered(Question question, Draw draw, Map<String, Object> variables) {
        return new Rendering(expressions, variables, draw.orders()).variant(question, draw);
    }

    private static SequencedMap<String, Object> parameters(Question question, SplitMix64 random) {
        SequencedMap<String, Object> drawn = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters().drawn()) {
            drawn.put(
                    parameter.name(),
                    parameter.values().get(random.nextInt(parameter.values().size())));
        }
        return drawn;
    }

    private Map<String, Object> variables(Question question, Map<String, Object> drawn) {
        Map<String, Object> variables = new LinkedHashMap<>(drawn);
        question.parameters()
                .derived()
                .forEach((name, expression) -> variables.put(name, expressions.evaluate(expression, variables)));
        return variables;
    }

    private boolean meets(Question question, Map<String, Object> variables) {
        return question.parameters().where().stream().allMatch(condition -> expressions.holds(condition, variables));
    }

    private static List<List<Integer>> orders(Body body, SplitMix64 random) {
        return switch (body) {
            case Body.SingleChoice(var options) -> List.of(shuffled(options.size(), random));
            case Body.MultipleChoice(var options, var scoring) -> List.of(shuffled(options.size(), random));
            case Body.Ordering(var items, var scoring) -> List.of(disordered(items.size(), random));
            case Body.Matching(var pairs, var distractors) ->
                List.of(shuffled(pairs.size() + distractors.size(), random));
            case Body.Cloze(var blanks) ->
                blanks.values().stream()
                        .flatMap(blank -> orders(blank.part(), random).stream())
                        .toList();
            case Body.Numeric numeric -> List.of();
            case Body.ShortText text -> List.of();
            case Body.CodeOutput output -> List.of();
            case Body.Shape shape -> List.of();
            case Body.ShapeChain chain -> List.of();
            case Body.CodeLine lines -> List.of();
            case Body.Open open -> List.of();
        };
    }

    private static List<Integer> shuffled(int size, SplitMix64 random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        random.shuffle(order);
        return order;
    }

    /** An order to sort must not be shown sorted. */
    private static List<Integer> disordered(int size, SplitMix64 random) {
        List<Integer> sorted = IntStream.range(0, size).boxed().toList();
        List<Integer> order = shuffled(size, random);
        while (size > 1 && order.equals(sorted)) {
            order = shuffled(size, random);
        }
        return order;
    }
}
