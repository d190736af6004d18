package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.grade.Verdict.Unanswered;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.List;

/** Grades blanks, each by its own kind. */
final class ClozeGrading {

    private ClozeGrading() {}

    static Verdict grade(Task.Cloze task, Response response) {
        if (!(response instanceof Response.Blanks(var texts))) {
            return new Unreadable("A text for each blank is expected here.");
        }
        if (!task.gaps().keySet().containsAll(texts.keySet())) {
            return new Unreadable(
                    "There is no blank “" + Parts.unknown(task.gaps().keySet(), texts) + "”.");
        }
        double sum = 0;
        List<PartVerdict> parts = new ArrayList<>();
        List<Misconception> misconceptions = new ArrayList<>();
        for (var gap : task.gaps().entrySet()) {
            String text = texts.getOrDefault(gap.getKey(), "");
            switch (Grader.grade(gap.getValue().part(), new Response.Text(text))) {
                case Unreadable(String why) -> {
                    return new Unreadable("Blank " + gap.getKey() + ": " + why);
                }
                case Unanswered() -> parts.add(new PartVerdict(gap.getKey(), false));
                case Graded graded -> {
                    sum += graded.share();
                    parts.add(new PartVerdict(gap.getKey(), graded.share() >= 1));
                    misconceptions.addAll(graded.misconceptions());
                }
            }
        }
        return Parts.graded(sum, parts, misconceptions, "blanks");
    }
}
