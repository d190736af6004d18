package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Dimensions;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grades the shapes after the layers of a model; an error that is only carried forward is charged once. */
final class ShapeChainGrading {

    private ShapeChainGrading() {}

    static Verdict grade(Task.ShapeChain task, Response response, Edition edition) {
        if (!(response instanceof Response.Blanks(var texts))) {
            return new Unreadable(Cause.SHAPE_FOR_EACH_EXPECTED);
        }
        Map<String, Task.Row> rows = new LinkedHashMap<>();
        task.rows().forEach(row -> rows.put(row.id(), row));
        if (!rows.keySet().containsAll(texts.keySet())) {
            return new Unreadable(Cause.NO_SUCH_ROW, Parts.unknown(rows.keySet(), texts));
        }
        List<Misreading> unread = new ArrayList<>();
        int carried = 0;
        List<PartVerdict> parts = new ArrayList<>();
        List<Misconception> misconceptions = new ArrayList<>();
        Optional<Dimensions> before = Optional.of(task.input());
        for (Task.Row row : task.rows()) {
            String text = texts.getOrDefault(row.id(), "");
            if (text.isBlank()) {
                parts.add(new PartVerdict(row.id(), false));
                before = Optional.empty();
                continue;
            }
            switch (ShapeReader.read(text, row.shape().symbols(), edition)) {
                case ShapeReader.NotRead(Misreading misreading) ->
                    unread.add(misreading.in(Misreading.Where.ROW, row.id()));
                case ShapeReader.Read(Dimensions shape) -> {
                    Graded graded = ShapeGrading.grade(row.shape(), shape);
                    boolean follows = graded.share() < 1 && follows(row, before, shape);
                    carried += follows ? 1 : 0;
                    parts.add(new PartVerdict(row.id(), graded.share() >= 1 || follows, follows));
                    if (!follows) {
                        misconceptions.addAll(graded.misconceptions());
                    }
                    before = Optional.of(shape);
                }
            }
        }
        if (!unread.isEmpty()) {
            return new Unreadable(unread);
        }
        double right = parts.stream().filter(PartVerdict::right).count();
        Graded graded = Parts.graded(right, parts, misconceptions, "rows");
        return carried == 0
                ? graded
                : new Graded(
                        graded.share(),
                        misconceptions,
                        parts,
                        graded.rule() + ", " + carried + " of them as carried forward");
    }

    private static boolean follows(Task.Row row, Optional<Dimensions> before, Dimensions shape) {
        return row.from()
                .flatMap(from -> before.flatMap(from::after))
                .filter(after -> after.matches(shape, row.shape().symbols()))
                .isPresent();
    }

    static List<Trial> trials(Task.ShapeChain task) {
        Map<String, String> right = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        int odd = 7_001;
        for (Task.Row row : task.rows()) {
            right.put(row.id(), row.shape().key().text());
            wrong.put(row.id(), "(" + odd + ", " + (odd + 3) + ", " + (odd + 11) + ", 1, 1, 1, 1, 1)");
            odd += 37;
        }
        Map<String, String> partly = new LinkedHashMap<>(right);
        String last = task.rows().getLast().id();
        partly.put(last, wrong.getOrDefault(last, ""));
        return List.of(
                Trial.of(new Response.Blanks(right), Outcome.RIGHT),
                Trial.of(new Response.Blanks(partly), task.rows().size() > 1 ? Outcome.PARTLY : Outcome.WRONG),
                Trial.of(new Response.Blanks(wrong), Outcome.WRONG),
                Trial.of(new Response.Blanks(Map.of(last, "as before")), Outcome.UNREADABLE));
    }
}
