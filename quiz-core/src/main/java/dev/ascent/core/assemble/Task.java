package dev.ascent.core.assemble;

/**
 * A question put to a {@link Search}: how many of each class for each pick?
 */
final class Task {

    private final Classes classes;
    private final int[] need;
    private final boolean[] optional;
    private final int[] capacities;
    private final long[] least;
    private final long[] most;

    Task(Classes classes, int[] need, boolean[] optional, int[] capacities, long[] least, long[] most) {
        this.classes = classes;
        this.need = need;
        this.optional = optional;
        this.capacities = capacities;
        this.least = least;
        this.most = most;
    }

    Classes classes() {
        return classes;
    }

    /** By pick: how many questions. */
    int[] need() {
        return need;
    }

    /** By pick: whether fewer would do. */
    boolean[] optional() {
        return optional;
    }

    /** By class: how many questions there are. */
    int[] capacities() {
        return capacities;
    }

    /** By row. */
    long[] least() {
        return least;
    }

    /** By row. */
    long[] most() {
        return most;
    }

    /** Returns the task with other ends of one row. */
    Task within(int row, long newLeast, long newMost) {
        long[] allLeast = least.clone();
        long[] allMost = most.clone();
        allLeast[row] = newLeast;
        allMost[row] = newMost;
        return new Task(classes, need, optional, capacities, allLeast, allMost);
    }

    /**
     * Returns how many classes there are for a search: a last one stands for a place that stays empty, which adds
     * nothing to any row.
     */
    int groups() {
        return capacities.length + 1;
    }

    boolean fits(int pick, int group) {
        return group < capacities.length ? classes.fits(pick, group) : optional[pick];
    }

    int weight(int row, int pick, int group) {
        return group < capacities.length ? classes.weight(row, pick, group) : 0;
    }

    int places() {
        int places = 0;
        for (int count : need) {
            places += count;
        }
        return places;
    }
}
