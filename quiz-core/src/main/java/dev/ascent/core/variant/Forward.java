package dev.ascent.core.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the shape after a layer follows from the shape before it, so that an error can be carried forward. A symbol stands
 * in {@code prev} as a negative number of its own: it can be handed on, and whatever is computed from it is no size.
 */
public final class Forward {

    private final Expressions expressions;
    private final List<String> sizes;
    private final List<String> symbols;
    private final Map<String, Object> variables;

    Forward(Expressions expressions, List<String> sizes, List<String> symbols, Map<String, Object> variables) {
        this.expressions = expressions;
        this.sizes = List.copyOf(sizes);
        this.symbols = List.copyOf(symbols);
        this.variables = Map.copyOf(variables);
    }

    /** Returns the shape that follows from another; empty where none does, as from one of another rank. */
    public Optional<Dimensions> after(Dimensions before) {
        try {
            return Optional.of(follow(before));
        } catch (ExpressionException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the shape that follows from another.
     *
     * @throws ExpressionException if none does
     */
    Dimensions follow(Dimensions before) {
        Map<String, Object> scope = new HashMap<>(variables);
        scope.put("prev", before.sizes().stream().map(this::number).toList());
        List<String> after = new ArrayList<>();
        for (String size : sizes) {
            after.add(symbols.contains(size) ? size : size(size, expressions.evaluate(size, scope)));
        }
        return new Dimensions(after);
    }

    private Long number(String size) {
        if (size.equals(Dimensions.ANY)) {
            return -1L;
        }
        int symbol = symbols.indexOf(size);
        return symbol >= 0 ? Long.valueOf(-1 - symbol) : Long.valueOf(size);
    }

    private String size(String expression, Object value) {
        if (value instanceof Long number && number > 0) {
            return number.toString();
        }
        if (value instanceof Long number && number < 0 && number >= -symbols.size()) {
            return symbols.get((int) (-1 - number));
        }
        throw new ExpressionException(expression, "gives " + value + ", which is no size", 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Forward that
                && sizes.equals(that.sizes)
                && symbols.equals(that.symbols)
                && variables.equals(that.variables);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sizes, symbols, variables);
    }
}
