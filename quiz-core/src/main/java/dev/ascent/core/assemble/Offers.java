package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.assemble.Search.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Finds the nearest blueprint that can be met: conflict after conflict, one constraint is loosened no further than it
 * must be. What was seen before comes back first, then the ends of sums move, and only then questions are left out.
 * Enemies are never asked together.
 */
final class Offers {

    /** Conflicts resolved before there is no offer. */
    private static final int ROUNDS = 50;

    private final Diagnosis diagnosis;

    Offers(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Returns a blueprint that can be met, and is known to; empty if only a quiz without questions could be. */
    Optional<Assembly.Offer> nearest(Demands wanted) {
        Demands demands = wanted;
        for (int round = 0; round < ROUNDS; round++) {
            if (diagnosis.decide(demands, demands.constraints()) == Verdict.FOUND) {
                return offer(wanted, demands);
            }
            List<Set<Constraint>> conflicts = diagnosis.conflicts(demands);
            if (conflicts.isEmpty()) {
                return Optional.empty();
            }
            for (Set<Constraint> conflict : conflicts) {
                demands = loosen(demands, conflict);
            }
        }
        return Optional.empty();
    }

    private Demands loosen(Demands demands, Set<Constraint> conflict) {
        if (conflict.contains(new Constraint.NotSeen())) {
            int days = demands.days().orElseThrow();
            long less = smallest(1, days, by -> possible(demands.withDays(days - (int) by), conflict));
            return demands.withDays(days - (int) less);
        }
        if (conflict.contains(new Constraint.Exposure())) {
            int percent = (int) Math.ceil(demands.exposure().orElseThrow() * 100);
            return demands.withExposure((int)
                    smallest(percent, 100, share -> possible(demands.withExposure((int) share), conflict)));
        }
        for (Constraint constraint : conflict) {
            if (constraint instanceof Constraint.AtMost(int row) && !isEnemies(row)) {
                return demands.withMost(
                        row,
                        smallest(
                                demands.most()[row],
                                diagnosis.plan().classes().heaviest(row, demands.counts()),
                                most -> possible(demands.withMost(row, most), conflict)));
            }
            if (constraint instanceof Constraint.AtLeast(int row)) {
                long least = demands.least()[row];
                long by = smallest(1, least, less -> possible(demands.withLeast(row, least - less), conflict));
                return demands.withLeast(row, least - by);
            }
        }
        return withFewerQuestions(demands, conflict);
    }

    private Demands withFewerQuestions(Demands demands, Set<Constraint> conflict) {
        Demands best = demands;
        long fewest = Long.MAX_VALUE;
        for (Constraint constraint : conflict) {
            if (constraint instanceof Constraint.Full(int pick)) {
                int count = demands.counts()[pick];
                long fewer = smallest(1, count, by -> possible(demands.withCount(pick, count - (int) by), conflict));
                if (fewer < fewest) {
                    fewest = fewer;
                    best = demands.withCount(pick, count - (int) fewer);
                }
            }
        }
        return best;
    }

    private boolean possible(Demands demands, Set<Constraint> conflict) {
        Set<Constraint> active = new LinkedHashSet<>(conflict);
        active.retainAll(demands.constraints());
        return diagnosis.decide(demands, active) == Verdict.FOUND;
    }

    private boolean isEnemies(int row) {
        return diagnosis.plan().classes().rows().get(row).measure() instanceof Measure.Members;
    }

    /** Returns the smallest number that passes a test which all above it pass too; {@code high} if none below does. */
    static long smallest(long low, long high, LongPredicate passes) {
        long from = low;
        long to = high;
        while (from < to) {
            long middle = from + (to - from) / 2;
            if (passes.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private Optional<Assembly.Offer> offer(Demands wanted, Demands met) {
        Blueprint blueprint = diagnosis.plan().blueprint();
        List<String> changes = new ArrayList<>();
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < met.counts().length; i++) {
            Pick pick = blueprint.picks().get(i);
            int count = met.counts()[i];
            if (count < pick.count()) {
                changes.add((count == 0 ? "no" : count) + " " + pick.selector().words(count) + " instead of "
                        + pick.count());
            }
            if (count > 0) {
                picks.add(new Pick(pick.selector(), count, pick.points()));
            }
        }
        if (picks.isEmpty()) {
            return Optional.empty();
        }
        Rules rules = new OfferedRules(blueprint.rules(), wanted, met, changes).rules();
        return Optional.of(new Assembly.Offer(
                new Blueprint(
                        blueprint.id(),
                        blueprint.title(),
                        blueprint.description(),
                        blueprint.level(),
                        blueprint.minutes(),
                        blueprint.order(),
                        picks,
                        rules,
                        blueprint.scoring(),
                        ""),
                changes));
    }
}
