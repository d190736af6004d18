package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Awaiting;
import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes free text, which a person scores by the rubric. */
final class OpenGrading {

    /** Characters of an answer at most. */
    static final int LONGEST = 20_000;

    private OpenGrading() {}

    static Verdict grade(Response response) {
        if (!(response instanceof Response.Text(String text))) {
            return new Unreadable(Cause.TEXT_EXPECTED);
        }
        return text.length() > LONGEST ? new Unreadable(Cause.TEXT_TOO_LONG, text.length(), LONGEST) : new Awaiting();
    }

    /** Returns the verdict of a person who found some of the criteria met. */
    static Graded score(Task.Open task, RubricScore score) {
        int earned = 0;
        int possible = 0;
        List<PartVerdict> parts = new ArrayList<>();
        for (Task.RubricLine line : task.rubric()) {
            boolean met = score.met().contains(line.id());
            possible += line.points();
            earned += met ? line.points() : 0;
            parts.add(new PartVerdict(line.id(), met));
        }
        String rule = "rubric: " + earned + " of " + possible + ", scored by the "
                + score.by().id();
        return new Graded((double) earned / possible, List.of(), parts, rule);
    }

    static List<Trial> trials(Task.Open task) {
        Response text = new Response.Text("It depends on the batch size.");
        Set<String> all =
                Set.copyOf(task.rubric().stream().map(Task.RubricLine::id).toList());
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of(text, Outcome.AWAITING));
        trials.add(Trial.of(new Response.Text("x".repeat(LONGEST + 1)), Outcome.UNREADABLE));
        trials.add(new Trial(text, Optional.of(all), Outcome.RIGHT));
        trials.add(new Trial(text, Optional.of(Set.of()), Outcome.WRONG));
        if (all.size() > 1) {
            trials.add(new Trial(text, Optional.of(Set.of("1")), Outcome.PARTLY));
        }
        return trials;
    }
}
