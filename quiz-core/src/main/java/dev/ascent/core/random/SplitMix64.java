package dev.ascent.core.random;

import java.util.List;

/**
 * A small generator of pseudo-random numbers whose whole stream is fixed by its seed: Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators" (OOPSLA 2014), with the mixing constants of the paper's Mix13 variant.
 *
 * <p>Written out here, not taken from the JDK, because stored attempts depend on every bit of it. Not for secrets, and
 * not safe for use by several threads.
 */
public final class SplitMix64 {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public SplitMix64(long seed) {
        state = seed;
    }

    /** Returns the finalised mix of {@code z}: every bit of the input changes every bit of the output. */
    public static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /**
     * Returns a number drawn uniformly from 0 to {@code bound − 1}, without bias (draws from the incomplete last
     * interval are repeated).
     *
     * @param bound at least 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1, was " + bound);
        }
        long incomplete = Long.remainderUnsigned(-(long) bound, bound);
        long draw = nextLong();
        while (Long.compareUnsigned(draw, incomplete) < 0) {
            draw = nextLong();
        }
        return (int) Long.remainderUnsigned(draw, bound);
    }

    /**
     * Returns a number drawn uniformly from 0 to {@code bound − 1}, without bias and mostly without a division: Lemire,
     * "Fast random integer generation in an interval", ACM TOMACS 29(1), 2019. Another stream than {@link #nextInt}'s.
     *
     * @param bound at least 1
     */
    public int nextIndex(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1, was " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        if (Integer.compareUnsigned((int) product, bound) < 0) {
            int incomplete = Integer.remainderUnsigned(-bound, bound);
            while (Integer.compareUnsigned((int) product, incomplete) < 0) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Returns a number drawn uniformly from the multiples of 2⁻⁵³ in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Puts the list into a random order, each order being equally likely (Fisher–Yates). */
    public <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            T moved = list.get(i);
            list.set(i, list.get(j));
            list.set(j, moved);
        }
    }
}
