package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.question.ShapeScoring;
import dev.ascent.core.variant.Dimensions;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.List;

/** Grades a tensor shape. */
final class ShapeGrading {

    private ShapeGrading() {}

    static Verdict grade(Task.Shape task, Response response, Edition edition) {
        if (!(response instanceof Response.Text(String text))) {
            return new Unreadable(Cause.SHAPE_EXPECTED);
        }
        return switch (ShapeReader.read(text, task.symbols(), edition)) {
            case ShapeReader.NotRead(Misreading misreading) -> new Unreadable(List.of(misreading));
            case ShapeReader.Read(Dimensions shape) -> grade(task, shape);
        };
    }

    static Graded grade(Task.Shape task, Dimensions shape) {
        Dimensions key = task.key();
        if (key.matches(shape, task.symbols())) {
            return Graded.of(1, "the shape");
        }
        List<Misconception> recognised = task.misconceptions().stream()
                .filter(wrong -> wrong.shape().matches(shape, task.symbols()))
                .map(Task.WrongShape::misconception)
                .limit(1)
                .toList();
        int rank = key.sizes().size();
        if (task.scoring() == ShapeScoring.EXACT || shape.sizes().size() != rank) {
            return new Graded(0, recognised, List.of(), "another shape");
        }
        int agree = key.agreeing(shape, task.symbols());
        String rule = "per-dimension: " + agree + " of " + rank + " sizes right";
        return new Graded((double) agree / rank, recognised, List.of(), rule);
    }

    static List<Trial> trials(Task.Shape task) {
        List<Trial> trials = new ArrayList<>();
        List<String> longer = new ArrayList<>(task.key().sizes());
        longer.add("7");
        trials.add(Trial.of(RightResponse.to(task), Outcome.RIGHT));
        trials.add(Trial.of(new Response.Text(new Dimensions(longer).text()), Outcome.WRONG));
        trials.add(Trial.of(new Response.Text("32 by 64, more or less"), Outcome.UNREADABLE));
        int rank = task.key().sizes().size();
        if (task.scoring() == ShapeScoring.PER_DIMENSION && rank > 1) {
            List<String> almost = new ArrayList<>(task.key().sizes());
            almost.set(rank - 1, almost.getLast().equals("7919") ? "7907" : "7919");
            trials.add(Trial.of(new Response.Text(new Dimensions(almost).text()), Outcome.PARTLY));
        }
        return trials;
    }
}
