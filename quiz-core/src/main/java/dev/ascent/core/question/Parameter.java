package dev.ascent.core.question;

import java.util.List;

/**
 * A quantity that is drawn anew for each variant.
 *
 * @param values what it is drawn from, with equal chances: all {@link Long}, all {@link Double} or all {@link String};
 *               not empty
 */
public record Parameter(String name, List<Object> values) {

    public Parameter {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("parameter " + name + " has no values");
        }
    }
}
