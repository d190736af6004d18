package dev.ascent.core.assemble;

import dev.ascent.core.random.SplitMix64;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many questions of each class to take for each pick, or proves that there is no way: depth-first, place by
 * place, in random order. A branch ends where the open places can't be filled any more ({@link Flow}), where a row can't
 * come to lie within its ends any more, or where the same state has failed before. The search starts again now and then
 * in another order, keeping what has failed, and gives up after a fixed number of steps.
 */
final class Search {

    /** What came of a search. */
    enum Verdict {
        FOUND,
        /** Proven: there is none. */
        NONE,
        /** The steps were used up. */
        UNDECIDED
    }

    private static final int FIRST_SLICE = 500;

    private final Task task;
    private final SplitMix64 random;
    private final Flow flow;
    /** The picks, those with the least to choose from first. */
    private final int[] order;

    private final Bounds bounds;
    private final long[] sums;
    private final int[][] chosen;
    /** The classes of which there may be too few. */
    private final int[] contested;
    /** By class: the last place in the order of a pick that it fits. */
    private final int[] lastUse;

    private final Set<State> failed = new HashSet<>();
    private int stepsLeft;

    private Search(Task task, SplitMix64 random) {
        this.task = task;
        this.random = random;
        flow = new Flow(task);
        int picks = task.need().length;
        order = IntStream.range(0, picks)
                .boxed()
                .sorted(Comparator.comparingLong(this::choices))
                .mapToInt(Integer::intValue)
                .toArray();
        bounds = new Bounds(task, order);
        sums = new long[task.least().length];
        chosen = new int[picks][task.groups()];
        lastUse = new int[task.groups()];
        contested = IntStream.range(0, task.capacities().length)
                .filter(this::isContested)
                .toArray();
    }

    /**
     * Searches.
     *
     * @param budget how many steps at most
     */
    static Result run(Task task, SplitMix64 random, int budget) {
        Search search = new Search(task, random);
        Verdict verdict = search.run(budget);
        return new Result(verdict, search.chosen);
    }

    /** A verdict, and with {@link Verdict#FOUND} how many of each class there are for each pick. */
    static final class Result {
        private final Verdict verdict;
        private final int[][] amounts;

        private Result(Verdict verdict, int[][] amounts) {
            this.verdict = verdict;
            this.amounts = amounts;
        }

        Verdict verdict() {
            return verdict;
        }

        /** By pick, then class; of no meaning with another verdict. */
        int[][] amounts() {
            return amounts;
        }
    }

    private long choices(int pick) {
        return IntStream.range(0, task.capacities().length)
                .filter(group -> task.fits(pick, group))
                .mapToLong(group -> task.capacities()[group])
                .sum();
    }

    private boolean isContested(int group) {
        int wanted = 0;
        for (int at = 0; at < order.length; at++) {
            if (task.fits(order[at], group)) {
                wanted += task.need()[order[at]];
                lastUse[group] = at;
            }
        }
        return task.capacities()[group] < wanted;
    }

    private Verdict run(int budget) {
        if (!flow.fill() || !bounds.reachable(sums, 0, firstNeed())) {
            return Verdict.NONE;
        }
        int left = budget;
        int slice = FIRST_SLICE;
        while (left > 0) {
            stepsLeft = Math.min(slice, left);
            left -= stepsLeft;
            Verdict verdict = descend(0, firstNeed());
            if (verdict != Verdict.UNDECIDED) {
                return verdict;
            }
            slice *= 2;
        }
        return Verdict.UNDECIDED;
    }

    private int firstNeed() {
        return order.length == 0 ? 0 : task.need()[order[0]];
    }

    private Verdict descend(int from, int open) {
        int at = from;
        int left = open;
        while (left == 0) {
            at++;
            if (at >= order.length) {
                return Verdict.FOUND;
            }
            left = task.need()[order[at]];
        }
        State state = state(at, left);
        if (failed.contains(state)) {
            return Verdict.NONE;
        }
        if (stepsLeft-- <= 0) {
            return Verdict.UNDECIDED;
        }
        int pick = order[at];
        boolean[] tried = new boolean[task.groups()];
        for (int group = next(pick, tried); group >= 0; group = next(pick, tried)) {
            tried[group] = true;
            if (!flow.commit(pick, group)) {
                continue;
            }
            count(pick, group, 1);
            Verdict verdict = bounds.reachable(sums, at, left - 1) ? descend(at, left - 1) : Verdict.NONE;
            if (verdict == Verdict.FOUND) {
                return verdict;
            }
            count(pick, group, -1);
            flow.giveBack(pick, group);
            if (verdict == Verdict.UNDECIDED) {
                return verdict;
            }
        }
        failed.add(state);
        return Verdict.NONE;
    }

    private void count(int pick, int group, int by) {
        chosen[pick][group] += by;
        for (int row = 0; row < sums.length; row++) {
            sums[row] += (long) by * task.weight(row, pick, group);
        }
    }

    /** Returns a class that was not tried, by chance in proportion to its free questions; −1 if there is none. */
    private int next(int pick, boolean[] tried) {
        int total = 0;
        for (int group = 0; group < tried.length; group++) {
            total += tried[group] || !task.fits(pick, group) ? 0 : flow.free(group);
        }
        if (total == 0) {
            return -1;
        }
        int drawn = random.nextIndex(total);
        int group = 0;
        while (true) {
            drawn -= tried[group] || !task.fits(pick, group) ? 0 : flow.free(group);
            if (drawn < 0) {
                return group;
            }
            group++;
        }
    }

    /** Returns all that decides whether the rest can be done: what is alike in it can be done alike. */
    private State state(int at, int left) {
        long[] values = new long[2 + sums.length + contested.length];
        values[0] = at;
        values[1] = left;
        for (int row = 0; row < sums.length; row++) {
            boolean open = task.most()[row] >= Row.NO_END;
            values[2 + row] = open ? Math.min(sums[row], task.least()[row]) : sums[row];
        }
        for (int i = 0; i < contested.length; i++) {
            values[2 + sums.length + i] = lastUse[contested[i]] < at ? 0 : flow.free(contested[i]);
        }
        return new State(values);
    }

    /** What a branch of the search still depends on. */
    private static final class State {
        private final long[] values;

        State(long[] values) {
            this.values = values;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof State that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
