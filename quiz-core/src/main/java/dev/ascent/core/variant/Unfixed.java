package dev.ascent.core.variant;

import dev.ascent.core.question.Body;
import dev.ascent.core.question.NotedLine;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The program of a variant with bugs of its snippet left in, which should not do what the program does without them.
 *
 * @param lines  the numbers of the lines whose bugs are left in, in order
 * @param python the program, values in place
 */
public record Unfixed(List<Integer> lines, String python) {

    public Unfixed {
        lines = List.copyOf(lines);
    }

    /** Returns the program with all bugs left in, and where there are several also with each alone. */
    static List<Unfixed> of(Question question, Map<String, Object> variables, Expressions expressions) {
        if (question.run().isEmpty() || !(question.body() instanceof Body.CodeLine snippet)) {
            return List.of();
        }
        Run run = question.run().get();
        UnaryOperator<String> fill = template -> expressions.fill(template, variables);
        List<String> lines = Snippet.lines(fill.apply(snippet.code()));
        Set<Integer> bugs = new TreeSet<>();
        snippet.lines().stream().filter(NotedLine::bug).forEach(bug -> bugs.add(bug.number()));
        Set<Set<Integer>> choices = new LinkedHashSet<>(List.of(bugs));
        bugs.forEach(bug -> choices.add(Set.of(bug)));
        List<Unfixed> unfixed = new ArrayList<>();
        for (Set<Integer> left : choices) {
            Map<String, Object> names = new HashMap<>(variables);
            names.put("code", String.join("\n", lines));
            names.put("fixed", Snippet.fixed(lines, snippet.lines(), left, fill));
            unfixed.add(new Unfixed(
                    List.copyOf(left), expressions.fill(run.python(), names).stripTrailing()));
        }
        return unfixed;
    }
}
