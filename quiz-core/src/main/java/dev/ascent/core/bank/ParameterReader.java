package dev.ascent.core.bank;

import dev.ascent.core.question.Parameter;
import dev.ascent.core.question.Parameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads `parameters`, `let` and `where`. */
final class ParameterReader {

    /** A range has at most this many values. */
    private static final int VALUES = 100_000;

    private ParameterReader() {}

    static Parameters read(Fields fields) {
        List<Parameter> drawn = new ArrayList<>();
        fields.named("parameters", ParameterReader::values).forEach((name, values) -> {
            checkName(fields, "parameters", name);
            if (!values.isEmpty()) {
                drawn.add(new Parameter(name, values));
            }
        });
        SequencedMap<String, String> derived = new LinkedHashMap<>();
        fields.entries("let").forEach((name, entry) -> {
            checkName(fields, "let", name);
            if (entry.node() instanceof Yaml.Scalar scalar) {
                derived.put(name, scalar.text());
            } else {
                fields.problem(Code.B005, "let", "`" + name + "` must be an expression");
            }
        });
        return new Parameters(drawn, derived, fields.texts("where"));
    }

    private static void checkName(Fields fields, String key, String name) {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9_]{0,30}") || name.equals("answer")) {
            fields.problem(Code.B005, key, "`" + name + "` cannot be the name of a parameter");
        }
    }

    private static List<Object> values(Fields fields) {
        if (fields.has("of")) {
            return listed(fields);
        }
        if (fields.has("from") && fields.has("to")) {
            return range(fields);
        }
        fields.problem(Code.B004, "of", "a parameter has either `of` or `from` and `to`");
        return List.of();
    }

    private static List<Object> listed(Fields fields) {
        List<Yaml> items = fields.items("of");
        List<String> texts = fields.texts("of");
        if (texts.isEmpty()) {
            fields.problem(Code.B005, "of", "`of` is empty");
            return List.of();
        }
        boolean plain = items.stream().allMatch(item -> item instanceof Yaml.Scalar scalar && scalar.plain());
        List<Object> integers =
                texts.stream().flatMap(text -> integer(text).stream()).toList();
        if (plain && integers.size() == texts.size()) {
            return integers;
        }
        List<Object> decimals =
                texts.stream().flatMap(text -> decimal(text).stream()).toList();
        if (plain && decimals.size() == texts.size()) {
            return decimals;
        }
        if (plain && !decimals.isEmpty()) {
            fields.problem(Code.B005, "of", "numbers and texts are mixed");
        }
        return List.copyOf(texts);
    }

    private static List<Object> range(Fields fields) {
        String from = fields.text("from");
        String to = fields.text("to");
        String step = fields.optionalText("step").orElse("1");
        boolean integers = integer(from).isPresent()
                && integer(to).isPresent()
                && integer(step).isPresent();
        List<Object> values = new ArrayList<>();
        try {
            BigDecimal by = new BigDecimal(step);
            BigDecimal last = new BigDecimal(to);
            if (by.signum() <= 0) {
                fields.problem(Code.B005, "step", "`step` must be above 0");
                return List.of();
            }
            for (BigDecimal at = new BigDecimal(from);
                    at.compareTo(last) <= 0 && values.size() <= VALUES;
                    at = at.add(by)) {
                values.add(integers ? (Object) at.longValueExact() : (Object) at.doubleValue());
            }
        } catch (NumberFormatException e) {
            fields.problem(Code.B005, "from", "`from`, `to` and `step` must be numbers");
            return List.of();
        }
        if (values.isEmpty() || values.size() > VALUES) {
            fields.problem(Code.B005, "from", "the range must have 1 to " + VALUES + " values");
            return List.of();
        }
        return values;
    }

    private static Optional<Object> integer(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
