package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.OutputScoring;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Printed;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.List;

/** Grades what a program is said to print. */
final class CodeOutputGrading {

    /** Characters of an answer at most. */
    static final int LONGEST = 4_000;

    private CodeOutputGrading() {}

    static Verdict grade(Task.CodeOutput task, Response response) {
        if (!(response instanceof Response.Text(String text))) {
            return new Unreadable(Cause.OUTPUT_EXPECTED);
        }
        if (text.length() > LONGEST) {
            return new Unreadable(Cause.OUTPUT_TOO_LONG, text.length(), LONGEST);
        }
        List<String> lines = Printed.lines(text);
        List<String> key = Printed.lines(task.prints());
        if (lines.equals(key)) {
            return Graded.of(1, "the output");
        }
        if (task.accept().stream().anyMatch(form -> lines.equals(Printed.lines(form)))) {
            return Graded.of(1, "an accepted form of the output");
        }
        List<Misconception> recognised = task.misconceptions().stream()
                .filter(wrong -> lines.equals(Printed.lines(wrong.prints())))
                .map(Task.WrongOutput::misconception)
                .limit(1)
                .toList();
        if (task.scoring() == OutputScoring.EXACT || lines.size() != key.size()) {
            return new Graded(0, recognised, List.of(), "another output");
        }
        int right = 0;
        for (int i = 0; i < key.size(); i++) {
            right += lines.get(i).equals(key.get(i)) ? 1 : 0;
        }
        String rule = "per-line: " + right + " of " + key.size() + " lines right";
        return new Graded((double) right / key.size(), recognised, List.of(), rule);
    }

    static List<Trial> trials(Task.CodeOutput task) {
        List<String> key = Printed.lines(task.prints());
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of(new Response.Text(task.prints()), Outcome.RIGHT));
        task.accept().forEach(form -> trials.add(Trial.of(new Response.Text(form), Outcome.RIGHT)));
        trials.add(Trial.of(new Response.Text("#\n".repeat(key.size() + 1)), Outcome.WRONG));
        trials.add(Trial.of(new Response.Text("#".repeat(LONGEST + 1)), Outcome.UNREADABLE));
        if (key.size() > 1) {
            List<String> almost = new ArrayList<>(key);
            almost.set(0, "#");
            Outcome partly = task.scoring() == OutputScoring.EXACT ? Outcome.WRONG : Outcome.PARTLY;
            trials.add(Trial.of(new Response.Text(String.join("\n", almost)), partly));
        }
        return trials;
    }
}
