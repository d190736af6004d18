package dev.ascent.core.variant;

import dev.ascent.core.question.NotedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The lines of a snippet with bugs in it. */
final class Snippet {

    private Snippet() {}

    /** Returns a snippet's lines. */
    static List<String> lines(String code) {
        return code.stripTrailing().lines().map(String::stripTrailing).toList();
    }

    /** Returns the snippet with each bug replaced by its fix, which gets the indentation of the line. */
    static String fixed(List<String> lines, List<NotedLine> notes, UnaryOperator<String> fill) {
        return fixed(lines, notes, Set.of(), fill);
    }

    /** Returns the snippet with its bugs fixed but for those in the lines of {@code left}. */
    static String fixed(List<String> lines, List<NotedLine> notes, Set<Integer> left, UnaryOperator<String> fill) {
        Map<Integer, NotedLine> byNumber = notes.stream()
                .filter(note -> !left.contains(note.number()))
                .collect(Collectors.toMap(NotedLine::number, Function.identity()));
        List<String> fixed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            NotedLine note = byNumber.get(i + 1);
            if (note == null || note.fix().isEmpty()) {
                fixed.add(line);
            } else {
                String indentation =
                        line.substring(0, line.length() - line.stripLeading().length());
                fill.apply(note.fix().get())
                        .stripTrailing()
                        .lines()
                        .forEach(replacement -> fixed.add((indentation + replacement).stripTrailing()));
            }
        }
        return String.join("\n", fixed);
    }
}
