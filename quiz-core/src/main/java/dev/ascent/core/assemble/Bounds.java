package dev.ascent.core.assemble;

import java.util.Comparator;
import java.util.stream.IntStream;

/** What the open places can add to each row at least and at most, if each takes its lightest or heaviest questions. */
final class Bounds {

    private final Task task;
    /** By row, place in the order of picks, and number of open places of that pick. */
    private final long[][][] least;

    private final long[][][] most;
    /** By row and place in the order: the sums over all later picks. */
    private final long[][] leastAfter;

    private final long[][] mostAfter;

    Bounds(Task task, int[] order) {
        this.task = task;
        int rows = task.least().length;
        least = new long[rows][order.length][];
        most = new long[rows][order.length][];
        leastAfter = new long[rows][order.length + 1];
        mostAfter = new long[rows][order.length + 1];
        for (int row = 0; row < rows; row++) {
            for (int at = order.length - 1; at >= 0; at--) {
                int need = task.need()[order[at]];
                least[row][at] = prefix(row, order[at], 1);
                most[row][at] = prefix(row, order[at], -1);
                leastAfter[row][at] = leastAfter[row][at + 1] + least[row][at][need];
                mostAfter[row][at] = mostAfter[row][at + 1] + most[row][at][need];
            }
        }
    }

    /** Returns the sums of the first 0, 1, … questions, the lightest first, or with −1 the heaviest first. */
    private long[] prefix(int row, int pick, int direction) {
        int need = task.need()[pick];
        int[] groups = IntStream.range(0, task.groups())
                .filter(group -> task.fits(pick, group))
                .boxed()
                .sorted(Comparator.comparingInt(group -> direction * task.weight(row, pick, group)))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] sums = new long[need + 1];
        int filled = 0;
        for (int group : groups) {
            int there = group < task.capacities().length ? task.capacities()[group] : need;
            for (int i = 0; i < there && filled < need; i++) {
                sums[filled + 1] = sums[filled] + task.weight(row, pick, group);
                filled++;
            }
        }
        return sums;
    }

    /** Tells whether each row, of which {@code sums} is there, may still come to lie within its ends. */
    boolean reachable(long[] sums, int at, int open) {
        for (int row = 0; row < sums.length; row++) {
            long now = sums[row];
            boolean last = at >= least[row].length;
            long atLeast = last ? now : now + least[row][at][open] + leastAfter[row][at + 1];
            long atMost = last ? now : now + most[row][at][open] + mostAfter[row][at + 1];
            if (atLeast > task.most()[row] || atMost < task.least()[row]) {
                return false;
            }
        }
        return true;
    }
}
