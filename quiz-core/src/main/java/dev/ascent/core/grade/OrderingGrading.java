package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.OrderingScoring;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Grades a permutation. */
final class OrderingGrading {

    private OrderingGrading() {}

    static Verdict grade(Task.Ordering task, Response response) {
        if (!(response instanceof Response.Ids(var ids))) {
            return new Unreadable(Cause.ORDER_EXPECTED);
        }
        Set<String> known = new LinkedHashSet<>(task.right());
        if (ids.size() != task.right().size() || !new HashSet<>(ids).equals(known)) {
            return new Unreadable(Cause.EACH_ITEM_ONCE);
        }
        if (task.scoring() == OrderingScoring.EXACT) {
            return ids.equals(task.right()) ? Graded.of(1, "exact order") : Graded.of(0, "another order");
        }
        int longest = 1;
        int run = 1;
        for (int i = 1; i < ids.size(); i++) {
            int before = task.right().indexOf(ids.get(i - 1));
            run = task.right().indexOf(ids.get(i)) == before + 1 ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return Graded.of((longest - 1.0) / (ids.size() - 1), "longest run " + longest + " of " + ids.size());
    }

    /** The right order, its reverse, and all but the first in order. */
    static List<Trial> trials(Task.Ordering task) {
        List<String> rotated = new ArrayList<>(task.right());
        Collections.rotate(rotated, 1);
        Outcome partly = task.scoring() == OrderingScoring.EXACT ? Outcome.WRONG : Outcome.PARTLY;
        return List.of(
                Trial.of(new Response.Ids(task.right()), Outcome.RIGHT),
                Trial.of(new Response.Ids(rotated), partly),
                Trial.of(new Response.Ids(task.right().reversed()), Outcome.WRONG),
                Trial.of(new Response.Ids(task.right().subList(1, task.right().size())), Outcome.UNREADABLE));
    }
}
