package dev.ascent.core.variant;

import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Review.ReviewedOption;
import dev.ascent.core.variant.Review.ReviewedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts keys and responses into words. */
final class Reviews {

    private Reviews() {}

    static Review of(Variant variant) {
        Task task = variant.task();
        return new Review(
                key(task),
                options(task),
                parts(task),
                variant.solution(),
                variant.question().references());
    }

    /** Returns a key in words. */
    static String key(Task task) {
        return switch (task) {
            case Task.SingleChoice(var choices) -> right(choices);
            case Task.MultipleChoice(var choices, var scoring) -> right(choices);
            case Task.Numeric numeric ->
                numeric.shownKey() + numeric.unit().map(unit -> " " + unit).orElse("");
            case Task.ShortText text -> text.accept().getFirst();
            case Task.CodeOutput output -> Fence.around("text", output.prints());
            case Task.Shape shape -> "`" + shape.key().text() + "`";
            case Task.ShapeChain(var symbols, var input, var rows) ->
                bullets(rows.stream()
                        .map(row -> row.text() + " → " + key(row.shape()))
                        .toList());
            case Task.CodeLine line -> lines(line, line.key()) + "\n\n" + Fence.around("python", line.fixed());
            case Task.Open open -> open.model();
            case Task.Cloze(var gaps) ->
                gaps.entrySet().stream()
                        .map(gap -> Marks.mark(gap.getKey()) + " "
                                + key(gap.getValue().part()))
                        .collect(Collectors.joining("; "));
            case Task.Ordering ordering -> numbered(ordering.shown(), ordering.right());
            case Task.Matching matching ->
                matching.lefts().stream()
                        .map(left -> left.text() + " → " + text(matching.rights(), left.key()))
                        .collect(Collectors.joining("\n- ", "- ", ""));
        };
    }

    private static String lines(Task.CodeLine task, List<Integer> numbers) {
        List<String> lines = numbers.stream()
                .filter(task::hasLine)
                .map(number -> line(task, number))
                .toList();
        return lines.size() == 1 ? lines.getFirst() : bullets(lines);
    }

    private static String line(Task.CodeLine task, int number) {
        return "Line " + number + ": "
                + Fence.inline(task.lines().get(number - 1).strip());
    }

    private static String right(List<Task.Choice> choices) {
        return chosen(
                choices,
                choices.stream()
                        .filter(Task.Choice::correct)
                        .map(Task.Choice::id)
                        .toList());
    }

    private static String chosen(List<Task.Choice> choices, List<String> ids) {
        List<String> texts = choices.stream()
                .filter(choice -> ids.contains(choice.id()))
                .map(Task.Choice::text)
                .toList();
        return texts.size() == 1 ? texts.getFirst() : bullets(texts);
    }

    private static String bullets(List<String> texts) {
        return texts.stream().map(text -> "- " + text).collect(Collectors.joining("\n"));
    }

    private static String numbered(List<Task.Entry> entries, List<String> ids) {
        List<String> lines = new ArrayList<>();
        for (String id : ids) {
            lines.add((lines.size() + 1) + ". " + text(entries, id));
        }
        return String.join("\n", lines);
    }

    private static String text(List<Task.Entry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(Task.Entry::text)
                .findFirst()
                .orElse("?");
    }

    private static List<ReviewedOption> options(Task task) {
        return switch (task) {
            case Task.SingleChoice(var single) -> choices(single);
            case Task.MultipleChoice(var several, var scoring) -> choices(several);
            case Task.Numeric numeric -> List.of();
            case Task.ShortText text -> List.of();
            case Task.Cloze cloze -> List.of();
            case Task.CodeOutput output -> List.of();
            case Task.Shape shape -> List.of();
            case Task.ShapeChain chain -> List.of();
            case Task.CodeLine line ->
                line.notes().stream()
                        .map(note -> new ReviewedOption(
                                String.valueOf(note.number()), line(line, note.number()), note.bug(), note.why()))
                        .toList();
            case Task.Open open -> List.of();
            case Task.Ordering ordering -> List.of();
            case Task.Matching matching -> List.of();
        };
    }

    private static List<ReviewedOption> choices(List<Task.Choice> choices) {
        return choices.stream()
                .map(choice -> new ReviewedOption(choice.id(), choice.text(), choice.correct(), choice.why()))
                .toList();
    }

    private static List<ReviewedPart> parts(Task task) {
        return switch (task) {
            case Task.Cloze(var gaps) ->
                gaps.entrySet().stream().map(Reviews::gap).toList();
            case Task.Ordering ordering -> places(ordering);
            case Task.Matching matching -> pairs(matching);
            case Task.SingleChoice choice -> List.of();
            case Task.MultipleChoice choice -> List.of();
            case Task.Numeric numeric -> List.of();
            case Task.ShortText text -> List.of();
            case Task.CodeOutput output -> List.of();
            case Task.Shape shape -> List.of();
            case Task.ShapeChain(var symbols, var input, var rows) ->
                rows.stream()
                        .map(row -> new ReviewedPart(row.id(), row.text(), key(row.shape()), row.why()))
                        .toList();
            case Task.CodeLine line -> List.of();
            case Task.Open open ->
                open.rubric().stream()
                        .map(line -> new ReviewedPart(
                                line.id(),
                                line.text(),
                                line.points() == 1 ? "1 point" : line.points() + " points",
                                line.earns()))
                        .toList();
        };
    }

    private static ReviewedPart gap(Map.Entry<String, Task.Gap> gap) {
        Task part = gap.getValue().part();
        return new ReviewedPart(
                gap.getKey(),
                Marks.mark(gap.getKey()),
                key(part),
                gap.getValue().why(),
                options(part));
    }

    private static List<ReviewedPart> places(Task.Ordering ordering) {
        List<ReviewedPart> places = new ArrayList<>();
        for (String id : ordering.right()) {
            Task.Entry entry = ordering.shown().stream()
                    .filter(shown -> shown.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            places.add(new ReviewedPart(id, (places.size() + 1) + ".", entry.text(), entry.why()));
        }
        return places;
    }

    private static List<ReviewedPart> pairs(Task.Matching matching) {
        List<ReviewedPart> pairs = new ArrayList<>();
        for (Task.Left left : matching.lefts()) {
            pairs.add(new ReviewedPart(left.id(), left.text(), text(matching.rights(), left.key()), left.why()));
        }
        List<String> used = matching.lefts().stream().map(Task.Left::key).toList();
        for (Task.Entry right : matching.rights()) {
            if (!used.contains(right.id())) {
                pairs.add(new ReviewedPart(right.id(), "–", right.text(), right.why()));
            }
        }
        return pairs;
    }

    static String describe(Task task, Response response) {
        return switch (response) {
            case Response.None() -> "";
            case Response.Text(String text) -> text(task, text);
            case Response.Ids(var ids) -> ids(task, ids);
            case Response.Lines(var numbers) ->
                task instanceof Task.CodeLine snippet
                        ? lines(snippet, numbers)
                        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Response.Blanks(var texts) -> blanks(task, texts);
        };
    }

    private static String text(Task task, String text) {
        return switch (task) {
            case Task.SingleChoice(var choices) -> chosen(choices, List.of(text));
            case Task.CodeOutput output -> Fence.around("text", text);
            case Task.Open open -> Fence.around("text", text);
            default -> text;
        };
    }

    private static String ids(Task task, List<String> ids) {
        return switch (task) {
            case Task.MultipleChoice(var choices, var scoring) -> chosen(choices, ids);
            case Task.Ordering(var shown, var right, var scoring) -> numbered(shown, ids);
            default -> String.join(", ", ids);
        };
    }

    private static String blanks(Task task, Map<String, String> texts) {
        return switch (task) {
            case Task.Cloze(var gaps) ->
                gaps.entrySet().stream()
                        .filter(gap -> texts.containsKey(gap.getKey()))
                        .map(gap -> Marks.mark(gap.getKey()) + " "
                                + describe(
                                        gap.getValue().part(), new Response.Text(texts.getOrDefault(gap.getKey(), ""))))
                        .collect(Collectors.joining("; "));
            case Task.ShapeChain(var symbols, var input, var rows) ->
                rows.stream()
                        .filter(row -> texts.containsKey(row.id()))
                        .map(row -> "- " + row.text() + " → " + texts.get(row.id()))
                        .collect(Collectors.joining("\n"));
            case Task.Matching(var lefts, var rights) ->
                lefts.stream()
                        .filter(left -> texts.containsKey(left.id()))
                        .map(left -> "- " + left.text() + " → " + text(rights, texts.getOrDefault(left.id(), "")))
                        .collect(Collectors.joining("\n"));
            default -> String.join(", ", texts.values());
        };
    }
}
