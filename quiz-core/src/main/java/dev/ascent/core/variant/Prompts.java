package dev.ascent.core.variant;

import dev.ascent.core.question.Kind;
import dev.ascent.core.variant.Prompt.BlankPrompt;
import dev.ascent.core.variant.Prompt.Labelled;
import java.util.List;
import java.util.Optional;

/** Makes prompts of variants. */
final class Prompts {

    private Prompts() {}

    static Prompt of(Variant variant) {
        return new Prompt(
                variant.question().kind(),
                variant.question().topic(),
                variant.question().level(),
                variant.stem(),
                options(variant.task()),
                blanks(variant.task()),
                unit(variant.task()),
                variant.task() instanceof Task.CodeLine code ? code.lines() : List.of());
    }

    private static List<Labelled> options(Task task) {
        return switch (task) {
            case Task.SingleChoice(var choices) -> choices(choices);
            case Task.MultipleChoice(var choices, var scoring) -> choices(choices);
            case Task.Ordering(var shown, var right, var scoring) -> entries(shown);
            case Task.Matching(var lefts, var rights) -> entries(rights);
            case Task.Numeric numeric -> List.of();
            case Task.ShortText text -> List.of();
            case Task.Cloze cloze -> List.of();
            case Task.CodeOutput output -> List.of();
            case Task.Shape shape -> List.of();
            case Task.ShapeChain chain -> List.of();
            case Task.CodeLine line -> List.of();
            case Task.Open open -> List.of();
        };
    }

    private static List<BlankPrompt> blanks(Task task) {
        return switch (task) {
            case Task.Cloze(var gaps) ->
                gaps.entrySet().stream()
                        .map(gap -> blank(gap.getKey(), gap.getValue().part()))
                        .toList();
            case Task.Matching(var lefts, var rights) ->
                lefts.stream()
                        .map(left -> new BlankPrompt(
                                left.id(), left.text(), Kind.SINGLE_CHOICE, List.of(), Optional.empty()))
                        .toList();
            case Task.SingleChoice choice -> List.of();
            case Task.MultipleChoice choice -> List.of();
            case Task.Numeric numeric -> List.of();
            case Task.ShortText text -> List.of();
            case Task.Ordering ordering -> List.of();
            case Task.CodeOutput output -> List.of();
            case Task.Shape shape -> List.of();
            case Task.ShapeChain(var symbols, var input, var rows) ->
                rows.stream()
                        .map(row -> new BlankPrompt(row.id(), row.text(), Kind.SHAPE, List.of(), Optional.empty()))
                        .toList();
            case Task.CodeLine line -> List.of();
            case Task.Open open -> List.of();
        };
    }

    private static BlankPrompt blank(String id, Task part) {
        Kind kind = switch (part) {
            case Task.Numeric numeric -> Kind.NUMERIC;
            case Task.SingleChoice choice -> Kind.SINGLE_CHOICE;
            default -> Kind.SHORT_TEXT;
        };
        return new BlankPrompt(id, Marks.mark(id), kind, options(part), unit(part));
    }

    private static Optional<String> unit(Task task) {
        return task instanceof Task.Numeric numeric ? numeric.unit() : Optional.empty();
    }

    private static List<Labelled> choices(List<Task.Choice> choices) {
        return choices.stream()
                .map(choice -> new Labelled(choice.id(), choice.text()))
                .toList();
    }

    private static List<Labelled> entries(List<Task.Entry> entries) {
        return entries.stream()
                .map(entry -> new Labelled(entry.id(), entry.text()))
                .toList();
    }
}
