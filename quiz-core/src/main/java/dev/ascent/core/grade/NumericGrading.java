package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Grades a number. */
final class NumericGrading {

    private NumericGrading() {}

    static Verdict grade(Task.Numeric task, Response response, Edition edition) {
        if (!(response instanceof Response.Text(String text))) {
            return new Unreadable(Cause.NUMBER_EXPECTED);
        }
        return switch (NumberReader.read(text, task.unit(), task.integer(), edition)) {
            case NumberReader.NotRead(Misreading misreading) -> new Unreadable(List.of(misreading));
            case NumberReader.Read(double value) -> {
                if (task.matches(value, task.key())) {
                    yield Graded.of(1, task.integer() ? "exact" : "within tolerance");
                }
                List<Misconception> recognised = task.misconceptions().stream()
                        .filter(wrong -> task.matches(value, wrong.number()))
                        .map(Task.WrongNumber::misconception)
                        .limit(1)
                        .toList();
                yield new Graded(0, recognised, List.of(), "another number");
            }
        };
    }

    static List<Trial> trials(Task.Numeric task) {
        double tolerance = task.abs() + task.rel() * Math.abs(task.key());
        BigDecimal far = BigDecimal.valueOf(Math.ceil(Math.abs(task.key()) + 2 * tolerance) + 7);
        return List.of(
                Trial.of(RightResponse.to(task), Outcome.RIGHT),
                Trial.of(new Response.Text(far.setScale(0, RoundingMode.UP).toPlainString()), Outcome.WRONG),
                Trial.of(new Response.Text("quite a few"), Outcome.UNREADABLE));
    }
}
