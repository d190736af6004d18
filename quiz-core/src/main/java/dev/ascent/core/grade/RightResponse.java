package dev.ascent.core.grade;

import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Task.Choice;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the response that a perfect candidate would give, so that a key can be tried on the grader; for an open question the model answer. */
public final class RightResponse {

    private RightResponse() {}

    public static Response to(Task task) {
        return switch (task) {
            case Task.SingleChoice single -> new Response.Text(text(single));
            case Task.Numeric numeric -> new Response.Text(text(numeric));
            case Task.ShortText shortText -> new Response.Text(text(shortText));
            case Task.Shape shape -> new Response.Text(shape.key().text());
            case Task.ShapeChain(var symbols, var input, var rows) -> {
                Map<String, String> shapes = new LinkedHashMap<>();
                rows.forEach(row -> shapes.put(row.id(), row.shape().key().text()));
                yield new Response.Blanks(shapes);
            }
            case Task.CodeLine line -> new Response.Lines(line.key());
            case Task.Open open -> new Response.Text(open.model());
            case Task.CodeOutput output -> new Response.Text(output.prints());
            case Task.MultipleChoice(var choices, var scoring) ->
                new Response.Ids(
                        choices.stream().filter(Choice::correct).map(Choice::id).toList());
            case Task.Ordering(var shown, var right, var scoring) -> new Response.Ids(right);
            case Task.Cloze(var gaps) -> {
                Map<String, String> texts = new LinkedHashMap<>();
                gaps.forEach((id, gap) -> texts.put(id, text(gap.part())));
                yield new Response.Blanks(texts);
            }
            case Task.Matching(var lefts, var rights) -> {
                Map<String, String> chosen = new LinkedHashMap<>();
                lefts.forEach(left -> chosen.put(left.id(), left.key()));
                yield new Response.Blanks(chosen);
            }
        };
    }

    private static String text(Task task) {
        return switch (task) {
            case Task.SingleChoice(var choices) ->
                choices.stream()
                        .filter(Choice::correct)
                        .map(Choice::id)
                        .findFirst()
                        .orElse("");
            case Task.Numeric numeric -> numeric.shownKey();
            case Task.ShortText shortText -> shortText.accept().getFirst();
            default -> throw new IllegalArgumentException("no single text answers " + task.getClass());
        };
    }
}
