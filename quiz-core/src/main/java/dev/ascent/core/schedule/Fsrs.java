package dev.ascent.core.schedule;

/**
 * The scheduler FSRS-6 (open-spaced-repetition, "The Algorithm", version 6), without fuzz and learning steps. It keeps
 * nothing: a {@link Memory} goes in and a new one comes out. Times are days; reviews less than a day apart are on the
 * same day. The same input gives the same bits on every machine.
 */
public final class Fsrs {

    /** A stability is never less, in days (the bound of py-fsrs). */
    private static final double LEAST_STABILITY = 0.001;

    private final FsrsParameters parameters;
    private final double[] w;
    private final double factor;

    public Fsrs(FsrsParameters parameters) {
        this.parameters = parameters;
        w = parameters.weights().stream().mapToDouble(Double::doubleValue).toArray();
        factor = StrictMath.pow(0.9, -1 / w[20]) - 1;
    }

    /** Returns what is remembered after the first review. */
    public Memory first(Rating rating) {
        return new Memory(Math.max(w[rating.grade() - 1], LEAST_STABILITY), clampedDifficulty(firstDifficulty(rating)));
    }

    /**
     * Returns what is remembered after a later review.
     *
     * @param elapsedDays since the review before; at least 0
     */
    public Memory review(Memory memory, Rating rating, double elapsedDays) {
        double stability;
        if (elapsedDays < 1) {
            stability = sameDay(memory.stability(), rating);
        } else {
            double retrievability = retrievability(memory, elapsedDays);
            stability =
                    rating == Rating.AGAIN ? lapsed(memory, retrievability) : recalled(memory, rating, retrievability);
        }
        return new Memory(
                Math.clamp(stability, LEAST_STABILITY, Double.MAX_VALUE), nextDifficulty(memory.difficulty(), rating));
    }

    /**
     * Returns the chance of remembering, above 0 and at most 1.
     *
     * @param elapsedDays since the last review; at least 0
     */
    public double retrievability(Memory memory, double elapsedDays) {
        if (!(elapsedDays >= 0)) {
            throw new IllegalArgumentException("elapsedDays must be at least 0, was " + elapsedDays);
        }
        return StrictMath.pow(1 + factor * elapsedDays / memory.stability(), -w[20]);
    }

    /** Returns after how many whole days the next review is due: at least one, at most the longest interval. */
    public int interval(Memory memory) {
        double days = memory.stability() / factor * (StrictMath.pow(parameters.desiredRetention(), -1 / w[20]) - 1);
        // Half to even, as py-fsrs rounds.
        return (int) Math.clamp(Math.rint(days), 1, parameters.longestInterval());
    }

    private double firstDifficulty(Rating rating) {
        return w[4] - StrictMath.exp(w[5] * (rating.grade() - 1)) + 1;
    }

    private double nextDifficulty(double difficulty, Rating rating) {
        double damped = difficulty - w[6] * (rating.grade() - 3) * (10 - difficulty) / 9;
        return clampedDifficulty(w[7] * firstDifficulty(Rating.EASY) + (1 - w[7]) * damped);
    }

    private static double clampedDifficulty(double difficulty) {
        return Math.clamp(difficulty, 1, 10);
    }

    private double recalled(Memory memory, Rating rating, double retrievability) {
        double s = memory.stability();
        double gain = StrictMath.exp(w[8])
                * (11 - memory.difficulty())
                * StrictMath.pow(s, -w[9])
                * (StrictMath.exp(w[10] * (1 - retrievability)) - 1);
        double rated = switch (rating) {
            case HARD -> w[15];
            case EASY -> w[16];
            case AGAIN, GOOD -> 1;
        };
        return s * (1 + gain * rated);
    }

    private double lapsed(Memory memory, double retrievability) {
        double s = memory.stability();
        double longTerm = w[11]
                * StrictMath.pow(memory.difficulty(), -w[12])
                * (StrictMath.pow(s + 1, w[13]) - 1)
                * StrictMath.exp(w[14] * (1 - retrievability));
        return Math.min(longTerm, s / StrictMath.exp(w[17] * w[18]));
    }

    private double sameDay(double stability, Rating rating) {
        double gain = StrictMath.exp(w[17] * (rating.grade() - 3 + w[18])) * StrictMath.pow(stability, -w[19]);
        return stability * (rating.compareTo(Rating.GOOD) >= 0 ? Math.max(gain, 1) : gain);
    }
}
