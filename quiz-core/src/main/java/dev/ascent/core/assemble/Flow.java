package dev.ascent.core.assemble;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A way to fill all places that are still open with questions that are still free, the rows aside: a maximum flow from
 * picks through classes, kept up by augmenting paths (Ford and Fulkerson, "Maximal flow through a network", Canadian
 * Journal of Mathematics 8, 1956) as questions are committed and given back.
 */
final class Flow {

    private final Task task;
    private final int[] free;
    private final int[] used;
    /** By pick, then class. */
    private final int[][] amount;

    Flow(Task task) {
        this.task = task;
        free = Arrays.copyOf(task.capacities(), task.groups());
        free[task.groups() - 1] = task.places();
        used = new int[task.groups()];
        amount = new int[task.need().length][task.groups()];
    }

    /** Fills all places; false if that can't be done. */
    boolean fill() {
        for (int pick = 0; pick < amount.length; pick++) {
            for (int i = 0; i < task.need()[pick]; i++) {
                if (!augment(pick)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns how many of a class are not committed. */
    int free(int group) {
        return free[group];
    }

    /** Commits a question of a class to a place of a pick; false, and nothing changes, if the rest can't be filled then. */
    boolean commit(int pick, int group) {
        if (free[group] == 0) {
            return false;
        }
        if (amount[pick][group] > 0) {
            move(pick, group, -1);
            free[group]--;
            return true;
        }
        int instead = someGroupOf(pick);
        move(pick, instead, -1);
        if (used[group] < free[group]) {
            free[group]--;
            return true;
        }
        int robbed = somePickOf(group);
        move(robbed, group, -1);
        free[group]--;
        if (augment(robbed)) {
            return true;
        }
        free[group]++;
        move(robbed, group, 1);
        move(pick, instead, 1);
        return false;
    }

    /** Takes the last commitment of this pick and class back. */
    void giveBack(int pick, int group) {
        free[group]++;
        move(pick, group, 1);
    }

    private void move(int pick, int group, int by) {
        amount[pick][group] += by;
        used[group] += by;
    }

    private int someGroupOf(int pick) {
        int group = 0;
        while (amount[pick][group] == 0) {
            group++;
        }
        return group;
    }

    private int somePickOf(int group) {
        int pick = 0;
        while (amount[pick][group] == 0) {
            pick++;
        }
        return pick;
    }

    /** Adds a question for a pick, giving others other ones if it must: a breadth-first search over the picks. */
    private boolean augment(int start) {
        int[] takenFrom = new int[amount.length];
        int[] through = new int[amount.length];
        Arrays.fill(takenFrom, -1);
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            int pick = open.remove();
            for (int group = 0; group < used.length; group++) {
                if (!task.fits(pick, group)) {
                    continue;
                }
                if (used[group] < free[group]) {
                    settle(start, pick, group, takenFrom, through);
                    return true;
                }
                for (int other = 0; other < amount.length; other++) {
                    if (other != start && takenFrom[other] < 0 && amount[other][group] > 0) {
                        takenFrom[other] = pick;
                        through[other] = group;
                        open.add(other);
                    }
                }
            }
        }
        return false;
    }

    /** The last pick of the path takes a free question, and each before it one of its successor's. */
    private void settle(int start, int last, int free, int[] takenFrom, int[] through) {
        int pick = last;
        int group = free;
        while (pick != start) {
            move(pick, group, 1);
            group = through[pick];
            move(pick, group, -1);
            pick = takenFrom[pick];
        }
        move(start, group, 1);
    }
}
