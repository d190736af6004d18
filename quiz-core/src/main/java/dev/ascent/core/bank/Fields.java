package dev.ascent.core.bank;

import dev.ascent.core.bank.Yaml.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one mapping. A value that is missing or wrong becomes a problem and a harmless stand-in, so that
 * reading goes on and finds the rest; {@link #close} reports the keys that nobody asked for.
 */
final class Fields {

    private final Yaml.Mapping mapping;
    private final Problems problems;
    /** By entry. */
    private final boolean[] asked;
    /** Keys are asked for about in the order in which people write them. */
    private int likely;

    Fields(Yaml.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
        asked = new boolean[mapping.entries().size()];
    }

    Place place() {
        return mapping.place();
    }

    /** Returns where the value of a key begins, or the mapping if there is no such key. */
    Place place(String key) {
        int at = indexOf(key);
        return at < 0 ? mapping.place() : mapping.entries().get(at).node().place();
    }

    boolean has(String key) {
        return indexOf(key) >= 0;
    }

    void problem(Code code, String key, String message) {
        problems.add(code, place(key), message);
    }

    private int indexOf(String key) {
        return mapping.indexOf(key, likely);
    }

    private @Nullable Yaml node(String key) {
        int at = indexOf(key);
        if (at < 0) {
            return null;
        }
        asked[at] = true;
        likely = at + 1;
        return mapping.entries().get(at).node();
    }

    /** Returns a required text; "" if it is missing. */
    String text(String key) {
        return text(key, Code.B004);
    }

    /** Returns a required text; if it is missing the problem has the given code. */
    String text(String key, Code ifMissing) {
        Optional<String> text = scalar(key);
        if (text.isEmpty() || text.get().isBlank()) {
            if (!has(key) || text.isPresent()) {
                problems.add(ifMissing, place(key), "`" + key + "` is missing");
            }
            return "";
        }
        return text.get();
    }

    /** Returns a text; empty if the key is not there, and with a problem if nothing stands behind it. */
    Optional<String> optionalText(String key) {
        Optional<String> text = scalar(key);
        if (text.isPresent() && text.get().isBlank()) {
            problem(Code.B005, key, "`" + key + "` is empty");
            return Optional.empty();
        }
        return text;
    }

    private Optional<String> scalar(String key) {
        Yaml node = node(key);
        if (node instanceof Yaml.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        if (node != null) {
            problems.add(Code.B005, node.place(), "`" + key + "` must be a text");
        }
        return Optional.empty();
    }

    /** Returns the constant whose id is the value of a key, or the fallback with a problem. */
    <E> E oneOf(String key, E[] values, Function<E, String> id, E fallback) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            if (!has(key)) {
                problems.add(Code.B004, place(), "`" + key + "` is missing");
            }
            return fallback;
        }
        for (E candidate : values) {
            if (id.apply(candidate).equals(text.get())) {
                return candidate;
            }
        }
        String allowed = String.join(", ", Stream.of(values).map(id).toList());
        problem(Code.B005, key, "`" + key + "` is `" + text.get() + "`, not one of: " + allowed);
        return fallback;
    }

    OptionalDouble number(String key, double least, double most) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<BigDecimal> decimal = decimal(text.get());
        double number = decimal.isPresent() ? decimal.get().doubleValue() : Double.NaN;
        if (number >= least && number <= most) {
            return OptionalDouble.of(number);
        }
        problem(Code.B005, key, "`" + key + "` must be a number from " + plain(least) + " to " + plain(most));
        return OptionalDouble.empty();
    }

    OptionalInt integer(String key, int least, int most) {
        OptionalDouble number = number(key, least, most);
        if (number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
            problem(Code.B005, key, "`" + key + "` must be a whole number");
            return OptionalInt.empty();
        }
        return number.isPresent() ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }

    /** Returns the number that a text writes; empty if it writes none, or one beyond all use. */
    static Optional<BigDecimal> decimal(String text) {
        // Most texts are no numbers, and to be told so by an exception takes long.
        if (text.isEmpty() || text.length() > 40 || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs(number.scale()) <= 40 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a key is `true`; false if it is not there. */
    boolean truth(String key) {
        Optional<String> text = optionalText(key);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            problem(Code.B005, key, "`" + key + "` must be true or false");
        }
        return text.isPresent() && text.get().equals("true");
    }

    /** Returns the texts of a list, empty if the key is not there. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
                texts.add(scalar.text());
            } else {
                problems.add(Code.B005, item.place(), "`" + key + "` must be a list of texts");
            }
        }
        return texts;
    }

    /** Returns the nodes of a list, empty if the key is not there. */
    List<Yaml> items(String key) {
        Yaml node = node(key);
        if (node instanceof Yaml.Sequence sequence) {
            return sequence.items();
        }
        if (node != null) {
            problems.add(Code.B005, node.place(), "`" + key + "` must be a list");
        }
        return List.of();
    }

    /** Returns what {@code reader} makes of each mapping of a list; other items are problems. */
    <T> List<T> each(String key, Function<Fields, T> reader) {
        List<T> read = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Mapping itemMapping) {
                read.add(read(itemMapping, reader));
            } else {
                problems.add(Code.B005, item.place(), "an entry of `" + key + "` must be a mapping");
            }
        }
        return read;
    }

    /** Returns what {@code reader} makes of the mapping under a key; empty if it is not there. */
    <T> Optional<T> inner(String key, Function<Fields, T> reader) {
        Yaml node = node(key);
        if (node instanceof Yaml.Mapping inner) {
            return Optional.of(read(inner, reader));
        }
        if (node != null) {
            problems.add(Code.B005, node.place(), "`" + key + "` must be a mapping");
        }
        return Optional.empty();
    }

    /** Returns what {@code reader} makes of each mapping within the mapping under a key, by name. */
    <T> SequencedMap<String, T> named(String key, Function<Fields, T> reader) {
        SequencedMap<String, T> read = new LinkedHashMap<>();
        for (Yaml.Entry entry : entries(key)) {
            if (entry.node() instanceof Yaml.Mapping inner) {
                read.put(entry.key(), read(inner, reader));
            } else {
                problems.add(Code.B005, entry.node().place(), "`" + entry.key() + "` must be a mapping");
            }
        }
        return read;
    }

    /** Returns the entries of the mapping under a key; empty if it is not there. */
    List<Yaml.Entry> entries(String key) {
        Yaml node = node(key);
        if (node instanceof Yaml.Mapping inner) {
            return inner.entries();
        }
        if (node != null) {
            problems.add(Code.B005, node.place(), "`" + key + "` must be a mapping");
        }
        return List.of();
    }

    /** Takes every key as asked for: what it means cannot be said. */
    void askAll() {
        Arrays.fill(asked, true);
    }

    /** Reports every key that was not asked for. */
    void close() {
        for (int i = 0; i < asked.length; i++) {
            if (!asked[i]) {
                Yaml.Entry entry = mapping.entries().get(i);
                problems.add(Code.B003, entry.keyPlace(), "unknown key `" + entry.key() + "`");
            }
        }
    }

    private <T> T read(Yaml.Mapping inner, Function<Fields, T> reader) {
        Fields fields = new Fields(inner, problems);
        T read = reader.apply(fields);
        fields.close();
        return read;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
