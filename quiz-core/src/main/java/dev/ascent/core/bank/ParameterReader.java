package dev.ascent.core.bank;

import dev.ascent.core.question.Parameter;
import dev.ascent.core.question.Parameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Reads `parameters`, `let` and `where`. */
final class ParameterReader {

    /** A range has at most this many values. */
    private static final int VALUES = 100_000;

    /** `parameters`, `let` and `where` have at most this many entries each, all of which are evaluated for each draw. */
    private static final int ENTRIES = 30;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,30}");
    /** An integer has at most this many digits, so that a long holds it. */
    private static final int DIGITS = 18;

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
        for (Yaml.Entry entry : fields.entries("let")) {
            String name = entry.key();
            checkName(fields, "let", name);
            if (drawn.stream().anyMatch(parameter -> parameter.name().equals(name))) {
                fields.problem(Code.B005, "let", "`" + name + "` is already the name of a parameter");
            }
            if (entry.node() instanceof Yaml.Scalar scalar) {
                derived.put(name, scalar.text());
            } else {
                fields.problem(Code.B005, "let", "`" + name + "` must be an expression");
            }
        }
        List<String> where = fields.texts("where");
        checkCount(fields, "parameters", drawn.size());
        checkCount(fields, "let", derived.size());
        checkCount(fields, "where", where.size());
        return new Parameters(drawn, derived, where);
    }

    private static void checkCount(Fields fields, String key, int count) {
        if (count > ENTRIES) {
            fields.problem(
                    Code.B005, key, "`" + key + "` has " + count + " entries; at most " + ENTRIES + " are allowed");
        }
    }

    private static void checkName(Fields fields, String key, String name) {
        if (!NAME.matcher(name).matches() || name.equals("answer")) {
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
        List<String> texts = fields.texts("of");
        if (texts.isEmpty()) {
            fields.problem(Code.B005, "of", "`of` is empty");
            return List.of();
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (Yaml item : fields.items("of")) {
            if (item instanceof Yaml.Scalar scalar && scalar.plain()) {
                Fields.decimal(scalar.text()).ifPresent(numbers::add);
            }
        }
        if (numbers.isEmpty()) {
            return List.copyOf(texts);
        }
        if (numbers.size() < texts.size()) {
            fields.problem(Code.B005, "of", "numbers and texts are mixed");
        }
        return typed(numbers, texts.stream().allMatch(ParameterReader::isInteger));
    }

    private static List<Object> range(Fields fields) {
        String from = fields.text("from");
        String to = fields.text("to");
        String step = fields.optionalText("step").orElse("1");
        List<Object> integers = integers(from, to, step);
        if (!integers.isEmpty()) {
            return integers;
        }
        Optional<BigDecimal> first = Fields.decimal(from);
        Optional<BigDecimal> last = Fields.decimal(to);
        Optional<BigDecimal> by = Fields.decimal(step);
        if (first.isEmpty() || last.isEmpty() || by.isEmpty()) {
            fields.problem(Code.B005, "from", "`from`, `to` and `step` must be numbers");
            return List.of();
        }
        if (by.get().signum() <= 0) {
            fields.problem(Code.B005, "step", "`step` must be above 0");
            return List.of();
        }
        List<BigDecimal> values = new ArrayList<>();
        for (BigDecimal at = first.get(); at.compareTo(last.get()) <= 0 && values.size() <= VALUES; ) {
            values.add(at);
            at = at.add(by.get());
        }
        if (values.isEmpty() || values.size() > VALUES) {
            fields.problem(Code.B005, "from", "the range must have 1 to " + VALUES + " values");
            return List.of();
        }
        return typed(values, false);
    }

    /** Returns ints if all were written as such, else doubles. */
    private static List<Object> typed(List<BigDecimal> numbers, boolean integers) {
        List<Object> values = new ArrayList<>(numbers.size());
        for (BigDecimal number : numbers) {
            values.add(integers ? (Object) number.longValue() : (Object) number.doubleValue());
        }
        return values;
    }

    /** The usual range; empty where {@link #range} must say what is wrong with it. */
    private static List<Object> integers(String from, String to, String step) {
        if (!isInteger(from) || !isInteger(to) || !isInteger(step)) {
            return List.of();
        }
        long first = Long.parseLong(from);
        long last = Long.parseLong(to);
        long by = Long.parseLong(step);
        if (by <= 0 || last < first || (last - first) / by >= VALUES) {
            return List.of();
        }
        List<Object> values = new ArrayList<>((int) ((last - first) / by) + 1);
        for (long value = first; value <= last; value += by) {
            values.add(value);
        }
        return values;
    }

    private static boolean isInteger(String text) {
        int first = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > first && text.length() <= first + DIGITS;
    }
}
