package dev.ascent.core.grade;

import com.google.re2j.Pattern;
import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.List;

/** Grades a word or phrase. */
final class ShortTextGrading {

    private ShortTextGrading() {}

    /** Characters of an answer at most. */
    static final int LONGEST = 500;

    static Verdict grade(Task.ShortText task, Response response, Edition edition) {
        if (!(response instanceof Response.Text(String text))) {
            return new Unreadable(Cause.TEXT_EXPECTED);
        }
        if (text.length() > LONGEST) {
            return new Unreadable(Cause.PHRASE_TOO_LONG, text.length());
        }
        if (task.accept().stream().anyMatch(form -> Phrases.same(form, text, edition))) {
            return Graded.of(1, "an accepted form");
        }
        for (String pattern : task.patterns()) {
            if (Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matches(text.strip())) {
                return Graded.of(1, "an accepted pattern");
            }
        }
        List<Misconception> recognised = task.misconceptions().stream()
                .filter(wrong -> wrong.accept().stream().anyMatch(form -> Phrases.same(form, text, edition)))
                .map(Task.WrongText::misconception)
                .limit(1)
                .toList();
        return new Graded(0, recognised, List.of(), "another text");
    }

    static List<Trial> trials(Task.ShortText task) {
        List<Trial> trials = new ArrayList<>();
        task.accept().forEach(form -> trials.add(Trial.of(new Response.Text(form), Outcome.RIGHT)));
        trials.add(Trial.of(new Response.Text("none of these words"), Outcome.WRONG));
        trials.add(Trial.of(new Response.Text("x".repeat(LONGEST + 1)), Outcome.UNREADABLE));
        return trials;
    }
}
