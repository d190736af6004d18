package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.grade.Verdict.Unanswered;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grades blanks, each by its own kind. */
final class ClozeGrading {

    private ClozeGrading() {}

    static Verdict grade(Task.Cloze task, Response response, Edition edition) {
        if (!(response instanceof Response.Blanks(var texts))) {
            return new Unreadable(Cause.TEXT_FOR_EACH_EXPECTED);
        }
        if (!task.gaps().keySet().containsAll(texts.keySet())) {
            return new Unreadable(Cause.NO_SUCH_BLANK, Parts.unknown(task.gaps().keySet(), texts));
        }
        double sum = 0;
        List<Misreading> unread = new ArrayList<>();
        List<PartVerdict> parts = new ArrayList<>();
        List<Misconception> misconceptions = new ArrayList<>();
        for (var gap : task.gaps().entrySet()) {
            String text = texts.getOrDefault(gap.getKey(), "");
            switch (Grader.grade(gap.getValue().part(), new Response.Text(text), edition)) {
                case Unreadable unreadable ->
                    unreadable.misreadings().forEach(one -> unread.add(one.in(Misreading.Where.BLANK, gap.getKey())));
                case Verdict.Awaiting() -> throw new IllegalStateException("no person scores a blank");
                case Unanswered() -> parts.add(new PartVerdict(gap.getKey(), false));
                case Graded graded -> {
                    sum += graded.share();
                    parts.add(new PartVerdict(gap.getKey(), graded.share() >= 1));
                    misconceptions.addAll(graded.misconceptions());
                }
            }
        }
        return unread.isEmpty() ? Parts.graded(sum, parts, misconceptions, "blanks") : new Unreadable(unread);
    }

    /** Every blank is right, or wrong; or one of several is wrong. */
    static List<Trial> trials(Task.Cloze task) {
        Map<String, String> right = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        task.gaps().forEach((id, gap) -> {
            List<Trial> trials = SelfTest.trials(gap.part());
            right.put(id, text(trials, Outcome.RIGHT));
            wrong.put(id, text(trials, Outcome.WRONG));
        });
        Map<String, String> partly = new LinkedHashMap<>(right);
        String first = task.gaps().firstEntry().getKey();
        partly.put(first, wrong.getOrDefault(first, ""));
        return List.of(
                Trial.of(new Response.Blanks(right), Outcome.RIGHT),
                Trial.of(new Response.Blanks(partly), right.size() > 1 ? Outcome.PARTLY : Outcome.WRONG),
                Trial.of(new Response.Blanks(wrong), Outcome.WRONG),
                Trial.of(new Response.Blanks(Map.of("there is no such blank", "1")), Outcome.UNREADABLE));
    }

    private static String text(List<Trial> trials, Outcome outcome) {
        return trials.stream()
                .filter(trial -> trial.expected() == outcome && trial.response() instanceof Response.Text)
                .map(trial -> ((Response.Text) trial.response()).text())
                .findFirst()
                .orElse("");
    }
}
