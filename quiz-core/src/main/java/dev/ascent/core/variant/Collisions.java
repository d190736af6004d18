package dev.ascent.core.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds answers of a variant that cannot be told apart. */
public final class Collisions {

    private Collisions() {}

    /** Returns a sentence for each pair of answers that come out alike: the same text, or numbers within tolerance. */
    public static List<String> in(Task task) {
        return switch (task) {
            case Task.SingleChoice(var choices) -> texts(choices.stream().map(Task.Choice::text));
            case Task.MultipleChoice(var choices, var scoring) ->
                texts(choices.stream().map(Task.Choice::text));
            case Task.Ordering ordering -> texts(ordering.shown().stream().map(Task.Entry::text));
            case Task.Matching matching ->
                Stream.concat(
                                texts(matching.rights().stream().map(Task.Entry::text)).stream(),
                                texts(matching.lefts().stream().map(Task.Left::text)).stream())
                        .toList();
            case Task.Cloze(var gaps) ->
                gaps.values().stream().flatMap(gap -> in(gap.part()).stream()).toList();
            case Task.Numeric numeric -> numbers(numeric);
            case Task.ShortText text -> phrases(text);
            case Task.CodeOutput output -> outputs(output);
            case Task.Shape shape -> shapes(shape);
            case Task.ShapeChain chain ->
                chain.rows().stream()
                        .flatMap(row -> shapes(row.shape()).stream())
                        .toList();
            case Task.CodeLine line -> List.of();
            case Task.Open open -> List.of();
        };
    }

    private static List<String> outputs(Task.CodeOutput task) {
        Set<String> seen = new HashSet<>(Set.of(Printed.normal(task.prints())));
        task.accept().forEach(form -> seen.add(Printed.normal(form)));
        return task.misconceptions().stream()
                .filter(wrong -> !seen.add(Printed.normal(wrong.prints())))
                .map(wrong -> "misconception " + wrong.misconception().id() + " gives an output that is there already")
                .toList();
    }

    private static List<String> shapes(Task.Shape task) {
        Set<Dimensions> seen = new HashSet<>(Set.of(task.key()));
        return task.misconceptions().stream()
                .filter(wrong -> !seen.add(wrong.shape()))
                .map(wrong -> "misconception " + wrong.misconception().id() + " gives a shape that is there already, "
                        + wrong.shape().text())
                .toList();
    }

    private static List<String> texts(Stream<String> texts) {
        Set<String> seen = new HashSet<>();
        return texts.filter(text -> !seen.add(SameText.of(text)))
                .map(text -> "two answers are `" + text.strip() + "`")
                .toList();
    }

    /** The same form may stand twice in one list, but not among right and wrong ones. */
    private static List<String> phrases(Task.ShortText task) {
        Set<String> seen = new HashSet<>(same(task.accept()));
        List<String> collisions = new ArrayList<>();
        for (Task.WrongText wrong : task.misconceptions()) {
            for (String form : same(wrong.accept())) {
                if (!seen.add(form)) {
                    collisions.add("`" + form + "` is of misconception "
                            + wrong.misconception().id() + " and of another answer");
                }
            }
        }
        return collisions;
    }

    private static Set<String> same(List<String> forms) {
        return forms.stream().map(SameText::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> numbers(Task.Numeric task) {
        List<String> collisions = new ArrayList<>();
        List<Task.WrongNumber> wrong = task.misconceptions();
        for (int i = 0; i < wrong.size(); i++) {
            Task.WrongNumber one = wrong.get(i);
            if (task.matches(one.number(), task.key())) {
                collisions.add("misconception " + one.misconception().id() + " gives the key, " + task.shownKey());
            }
            for (Task.WrongNumber other : wrong.subList(i + 1, wrong.size())) {
                if (task.matches(one.number(), other.number()) || task.matches(other.number(), one.number())) {
                    collisions.add("misconceptions " + one.misconception().id() + " and "
                            + other.misconception().id() + " give the same, " + one.number());
                }
            }
        }
        return collisions;
    }
}
