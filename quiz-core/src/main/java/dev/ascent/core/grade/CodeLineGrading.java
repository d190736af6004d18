package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.LineScoring;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Grades the choice of lines of a snippet. */
final class CodeLineGrading {

    private CodeLineGrading() {}

    static Verdict grade(Task.CodeLine task, Response response) {
        if (!(response instanceof Response.Lines(var numbers))) {
            return new Unreadable(Cause.LINES_EXPECTED);
        }
        for (int number : numbers) {
            if (!task.hasLine(number)) {
                return new Unreadable(Cause.NO_SUCH_LINE, number);
            }
        }
        List<Integer> key = task.key();
        long right = numbers.stream().filter(key::contains).count();
        long wrong = numbers.size() - right;
        List<Misconception> misconceptions = task.notes().stream()
                .filter(note -> numbers.contains(note.number()))
                .flatMap(note -> note.misconception().stream())
                .toList();
        double share = switch (task.scoring()) {
            case EXACT -> right == key.size() && wrong == 0 ? 1 : 0;
            case RIGHT_MINUS_WRONG -> Math.max(0, (double) (right - wrong) / key.size());
        };
        String rule = task.scoring().id() + ": " + right + " of " + key.size() + " right ones, " + wrong + " wrong";
        return new Graded(share, misconceptions, List.of(), rule);
    }

    static List<Trial> trials(Task.CodeLine task) {
        List<Integer> key = task.key();
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of(RightResponse.to(task), Outcome.RIGHT));
        IntStream.rangeClosed(1, task.lines().size())
                .filter(number -> task.hasLine(number) && !key.contains(number))
                .findFirst()
                .ifPresent(number -> trials.add(Trial.of(new Response.Lines(List.of(number)), Outcome.WRONG)));
        trials.add(Trial.of(new Response.Lines(List.of(key.getFirst(), 9_999)), Outcome.UNREADABLE));
        if (key.size() > 1) {
            Outcome some = task.scoring() == LineScoring.EXACT ? Outcome.WRONG : Outcome.PARTLY;
            trials.add(Trial.of(new Response.Lines(key.subList(0, 1)), some));
        }
        return trials;
    }
}
