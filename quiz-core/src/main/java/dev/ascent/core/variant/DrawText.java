package dev.ascent.core.variant;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The words of a draw's text form: {@code #} marks an int, {@code %} a double, {@code "} a string. */
final class DrawText {

    private DrawText() {}

    /**
     * Checks that a parameter can be written and read back as it is.
     *
     * @throws IllegalArgumentException if it cannot
     */
    static void check(String name, Object value) {
        boolean named = !name.isEmpty() && name.chars().noneMatch(c -> c == '=' || c == '|' || c == ' ');
        if (!named || !(value instanceof Long || value instanceof Double || value instanceof String)) {
            throw new IllegalArgumentException("not a drawn parameter: " + name + " = " + value);
        }
    }

    static String write(Object value) {
        return switch (value) {
            case Long number -> "#" + number;
            case Double number -> "%" + number;
            default -> "\"" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        };
    }

    static List<String> words(String section) {
        return Arrays.stream(section.strip().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static Map.Entry<String, Object> parameter(String word) {
        int equals = word.indexOf('=');
        if (equals < 1 || word.length() < equals + 2) {
            throw new IllegalArgumentException("not a drawn parameter: " + word);
        }
        String rest = word.substring(equals + 2);
        Object value = switch (word.charAt(equals + 1)) {
            case '#' -> Long.valueOf(rest);
            case '%' -> Double.valueOf(rest);
            case '"' -> URLDecoder.decode(rest, StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException("not a drawn value: " + word);
        };
        return Map.entry(word.substring(0, equals), value);
    }

    static List<Integer> order(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
