package dev.ascent.core.variant;

import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.TorchOperation;
import dev.ascent.core.question.TorchOperation.Argument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A calculation by PyTorch with the parameters of one variant in place.
 *
 * @param steps not empty
 */
public record Calculation(List<Call> steps) {

    public Calculation {
        steps = List.copyOf(steps);
    }

    /**
     * One operation with its arguments, defaults put in.
     *
     * @param arguments in the operation's order: a {@link Long}, a {@link Double}, a {@link Boolean}, a {@link String},
     *                  a list of {@link Long} or {@link Numbers}, as the argument's type says
     */
    public record Call(TorchOperation operation, SequencedMap<String, Object> arguments) {

        public Call {
            arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        }
    }

    /**
     * Numbers in nested lists.
     *
     * @param shape  how many there are on each level; empty for a single number
     * @param values all of them, row by row
     */
    public record Numbers(List<Long> shape, List<Double> values) {

        public Numbers {
            shape = List.copyOf(shape);
            values = List.copyOf(values);
        }

        static Numbers of(Object value) {
            if (value instanceof Number number) {
                return new Numbers(List.of(), List.of(number.doubleValue()));
            }
            if (!(value instanceof List<?> list)) {
                throw new IllegalArgumentException("`" + value + "` is not a number");
            }
            List<Numbers> rows = list.stream().map(Numbers::of).toList();
            if (rows.stream().map(Numbers::shape).distinct().count() > 1) {
                throw new IllegalArgumentException("its lists are not all of one length");
            }
            List<Long> shape = new ArrayList<>(List.of((long) rows.size()));
            rows.stream().findFirst().ifPresent(row -> shape.addAll(row.shape()));
            return new Numbers(
                    shape, rows.stream().flatMap(row -> row.values().stream()).toList());
        }
    }

    /**
     * What PyTorch gave.
     *
     * @param shape      of the last tensor
     * @param values     its first elements, row by row
     * @param parameters how many numbers the layers have to learn
     */
    public record Result(List<Long> shape, List<Double> values, long parameters) {

        public Result {
            shape = List.copyOf(shape);
            values = List.copyOf(values);
        }
    }

    /**
     * Puts the parameters of a variant into an oracle's arguments.
     *
     * @throws ExpressionException if an argument is wrong or of another type than its operation asks for
     */
    public static Calculation of(Oracle.Torch oracle, Draw draw, Expressions expressions) {
        return new Calculation(oracle.steps().stream()
                .map(step -> call(step, draw.parameters(), expressions))
                .toList());
    }

    /**
     * Picks an oracle's answer out of what PyTorch gave: a {@link Long}, a {@link Double} or a text.
     *
     * @throws ExpressionException if `read` or `text` is wrong
     */
    public static Object answer(Oracle.Torch oracle, Draw draw, Result result, Expressions expressions) {
        Map<String, Object> variables = new HashMap<>(draw.parameters());
        variables.put("shape", result.shape());
        variables.put("value", result.values());
        variables.put("count", result.shape().stream().reduce(1L, (a, b) -> a * b));
        variables.put("parameters", result.parameters());
        Object answer = expressions.evaluate(oracle.read(), variables);
        if (oracle.text().isEmpty()) {
            return answer;
        }
        variables.put("answer", answer);
        return expressions.fill(oracle.text().get(), variables);
    }

    private static Call call(Oracle.Step step, Map<String, Object> variables, Expressions expressions) {
        SequencedMap<String, Object> arguments = new LinkedHashMap<>();
        for (Argument argument : step.operation().arguments()) {
            String written = step.arguments()
                    .getOrDefault(argument.name(), argument.fallback().orElse(""));
            arguments.put(argument.name(), value(argument, written, variables, expressions));
        }
        return new Call(step.operation(), arguments);
    }

    private static Object value(
            Argument argument, String written, Map<String, Object> variables, Expressions expressions) {
        switch (argument.type()) {
            case WORD, CODE -> {
                return written;
            }
            case INT, FLOAT, BOOL, INTS, NUMBERS -> {
                Object value = expressions.value(written, variables);
                try {
                    return typed(argument.type(), value);
                } catch (IllegalArgumentException e) {
                    String reason = "cannot be `" + argument.name() + "`: " + e.getMessage();
                    throw new ExpressionException(written, reason, 0);
                }
            }
        }
        throw new AssertionError(argument);
    }

    private static Object typed(TorchOperation.Type type, Object value) {
        return switch (type) {
            case INT -> whole(value);
            case FLOAT -> Numbers.of(value).values().getFirst();
            case BOOL -> truth(value);
            case INTS ->
                value instanceof List<?> list
                        ? list.stream().map(Calculation::whole).toList()
                        : List.of(whole(value));
            case NUMBERS -> Numbers.of(value);
            case WORD, CODE -> value;
        };
    }

    private static Long whole(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("`" + value + "` is not an int");
    }

    private static Boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException("`" + value + "` is neither true nor false");
    }
}
