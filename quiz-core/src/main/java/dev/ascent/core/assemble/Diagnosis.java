package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Search.Verdict;
import dev.ascent.core.random.SplitMix64;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds why a blueprint can't be met: conflicts, each a smallest set of constraints that can't be met together, found by
 * leaving out one constraint after the other (the deletion filter of Chinneck and Dravnieks, "Locating minimal
 * infeasible constraint sets in linear programs", ORSA Journal on Computing 3, 1991).
 */
final class Diagnosis {

    private static final int MOST_CONFLICTS = 5;

    private final Plan plan;
    private final History history;

    Diagnosis(Plan plan, History history) {
        this.plan = plan;
        this.history = history;
    }

    Plan plan() {
        return plan;
    }

    History history() {
        return history;
    }

    /** Explains a blueprint that can't be met. */
    Assembly.Infeasible explain() {
        Demands demands = Demands.of(plan);
        Reasons reasons = new Reasons(this, demands);
        List<String> sentences =
                conflicts(demands).stream().map(reasons::sentence).distinct().toList();
        return new Assembly.Infeasible(sentences, new Offers(this).nearest(demands));
    }

    /** Returns conflicts that share no constraint, at least one if the demands can't be met. */
    List<Set<Constraint>> conflicts(Demands demands) {
        List<Set<Constraint>> found = new ArrayList<>();
        Set<Constraint> left = demands.constraints();
        while (found.size() < MOST_CONFLICTS && decide(demands, left) == Verdict.NONE) {
            Set<Constraint> conflict = smallest(demands, left);
            found.add(conflict);
            left.removeAll(conflict);
        }
        return found;
    }

    /** Returns a smallest part of constraints that can't be met: without any one of its members it can. */
    private Set<Constraint> smallest(Demands demands, Set<Constraint> constraints) {
        Set<Constraint> kept = new LinkedHashSet<>(constraints);
        kept.removeIf(constraint -> constraint instanceof Constraint.AtMost(int row) && isEnemies(row));
        if (decide(demands, kept) != Verdict.NONE) {
            kept = new LinkedHashSet<>(constraints);
        }
        for (Constraint constraint : List.copyOf(kept)) {
            kept.remove(constraint);
            if (decide(demands, kept) != Verdict.NONE) {
                kept.add(constraint);
            }
        }
        return kept;
    }

    private boolean isEnemies(int row) {
        return plan.classes().rows().get(row).measure() instanceof Measure.Members;
    }

    /** Tells whether there is a form that meets some constraints; a pick that is not among them may get fewer. */
    Verdict decide(Demands demands, Set<Constraint> active) {
        return Search.run(task(demands, active), new SplitMix64(0), Plan.BUDGET).verdict();
    }

    private Task task(Demands demands, Set<Constraint> active) {
        Classes classes = plan.classes();
        int picks = demands.counts().length;
        boolean[] optional = new boolean[picks];
        for (int pick = 0; pick < picks; pick++) {
            optional[pick] = !active.contains(new Constraint.Full(pick));
        }
        int rows = demands.least().length;
        long[] least = new long[rows];
        long[] most = new long[rows];
        for (int row = 0; row < rows; row++) {
            least[row] = active.contains(new Constraint.AtLeast(row)) ? demands.least()[row] : 0;
            most[row] = active.contains(new Constraint.AtMost(row)) ? demands.most()[row] : Row.NO_END;
        }
        return new Task(
                classes, demands.counts(), optional, classes.capacities(excluded(demands, active)), least, most);
    }

    /** Returns the questions that history rules out under some constraints. */
    BitSet excluded(Demands demands, Set<Constraint> active) {
        return new Exclusion(
                        plan.index(),
                        history,
                        active.contains(new Constraint.NotSeen()) ? demands.days() : OptionalInt.empty(),
                        active.contains(new Constraint.Exposure()) ? demands.exposure() : OptionalDouble.empty())
                .places();
    }
}
