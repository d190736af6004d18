package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Grades pairs. */
final class MatchingGrading {

    private MatchingGrading() {}

    static Verdict grade(Task.Matching task, Response response) {
        if (!(response instanceof Response.Blanks(var chosen))) {
            return new Unreadable(Cause.OPTION_FOR_EACH_EXPECTED);
        }
        Set<String> lefts =
                new HashSet<>(task.lefts().stream().map(Task.Left::id).toList());
        Set<String> rights =
                new HashSet<>(task.rights().stream().map(Task.Entry::id).toList());
        if (!lefts.containsAll(chosen.keySet())) {
            return new Unreadable(Cause.NO_SUCH_ITEM, Parts.unknown(lefts, chosen));
        }
        for (String id : chosen.values()) {
            if (!id.isBlank() && !rights.contains(id)) {
                return new Unreadable(Cause.NO_SUCH_OPTION, id);
            }
        }
        int sum = 0;
        List<PartVerdict> parts = new ArrayList<>();
        for (Task.Left left : task.lefts()) {
            boolean right = left.key().equals(chosen.get(left.id()));
            sum += right ? 1 : 0;
            parts.add(new PartVerdict(left.id(), right));
        }
        return Parts.graded(sum, parts, List.of(), "pairs");
    }

    /** Each left gets its own right, or the next one's; or only the first two are exchanged. */
    static List<Trial> trials(Task.Matching task) {
        List<Task.Left> lefts = task.lefts();
        Map<String, String> right = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (int i = 0; i < lefts.size(); i++) {
            right.put(lefts.get(i).id(), lefts.get(i).key());
            wrong.put(lefts.get(i).id(), lefts.get((i + 1) % lefts.size()).key());
        }
        Map<String, String> partly = new LinkedHashMap<>(right);
        partly.put(lefts.get(0).id(), lefts.get(1).key());
        partly.put(lefts.get(1).id(), lefts.get(0).key());
        return List.of(
                Trial.of(new Response.Blanks(right), Outcome.RIGHT),
                Trial.of(new Response.Blanks(partly), lefts.size() > 2 ? Outcome.PARTLY : Outcome.WRONG),
                Trial.of(new Response.Blanks(wrong), Outcome.WRONG),
                Trial.of(new Response.Blanks(Map.of(lefts.get(0).id(), "?")), Outcome.UNREADABLE));
    }
}
