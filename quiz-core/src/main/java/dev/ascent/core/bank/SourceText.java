package dev.ascent.core.bank;

import dev.ascent.core.bank.Yaml.Place;
import java.util.List;

/** A file's text, searched for the place of something that a problem is about. */
final class SourceText {

    private final List<String> lines;

    SourceText(String text) {
        lines = text.lines().toList();
    }

    /** Returns where a top-level key stands, or the file's beginning. */
    Place key(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return new Place(i + 1, 1);
            }
        }
        return new Place(1, 1);
    }

    /** Returns where one of the keys stands at top level, the first that does, or the file's beginning. */
    Place firstKey(String... keys) {
        Place start = new Place(1, 1);
        for (String key : keys) {
            if (!key(key).equals(start)) {
                return key(key);
            }
        }
        return start;
    }

    /** Returns where an expression stands: within a template or as a value by itself; moved right by an offset. */
    Place expression(String expression, int offset) {
        for (String before : List.of("${", "\"", "'", ": ")) {
            Place place = find(before + expression, before.length() + offset);
            if (place.line() > 1) {
                return place;
            }
        }
        return find(expression, offset);
    }

    /** Returns where a piece of text first stands, moved right by an offset, or the file's beginning. */
    Place find(String piece, int offset) {
        String first = piece.lines().findFirst().orElse("");
        for (int i = 0; i < lines.size() && !first.isEmpty(); i++) {
            int column = lines.get(i).indexOf(first);
            if (column >= 0) {
                return new Place(i + 1, column + 1 + offset);
            }
        }
        return new Place(1, 1);
    }
}
