package dev.ascent.core.assemble;

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
                least[row][at] = lightest(row, order[at]);
                most[row][at] = heaviest(row, order[at]);
                leastAfter[row][at] = leastAfter[row][at + 1] + least[row][at][need];
                mostAfter[row][at] = mostAfter[row][at + 1] + most[row][at][need];
            }
        }
    }

    /** Returns the sums of the lightest 0, 1, … questions; places that may stay empty add nothing. */
    private long[] lightest(int row, int pick) {
        long[] sums = new long[task.need()[pick] + 1];
        if (!task.optional()[pick]) {
            int[] classes = task.classes().ascending(row, pick);
            int filled = 0;
            for (int i = 0; i < classes.length; i++) {
                filled = add(row, pick, classes[i], sums, filled);
            }
        }
        return sums;
    }

    /** Returns the sums of the heaviest 0, 1, … questions. */
    private long[] heaviest(int row, int pick) {
        long[] sums = new long[task.need()[pick] + 1];
        int[] classes = task.classes().ascending(row, pick);
        int filled = 0;
        for (int i = classes.length - 1; i >= 0; i--) {
            filled = add(row, pick, classes[i], sums, filled);
        }
        for (; task.optional()[pick] && filled < task.need()[pick]; filled++) {
            sums[filled + 1] = sums[filled];
        }
        return sums;
    }

    /** Adds a class's questions to the sums as long as there are open places; returns how many are filled then. */
    private int add(int row, int pick, int group, long[] sums, int before) {
        int filled = before;
        for (int i = 0; i < task.capacities()[group] && filled < task.need()[pick]; i++) {
            sums[filled + 1] = sums[filled] + task.weight(row, pick, group);
            filled++;
        }
        return filled;
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
