package dev.ascent.core.psychometrics.adaptive;

/**
 * How much of a test of the greatest length may be of an area.
 *
 * @param least a share, 0 to 1; the number of items is rounded up
 * @param most  a share, at least {@code least}; the number of items is rounded down
 */
public record AreaShare(String area, double least, double most) {

    /** Keeps 0.3 · 10 from being rounded up to 4. */
    private static final double ROUNDING = 1e-9;

    public AreaShare {
        if (!(least >= 0 && most >= least && most <= 1)) {
            throw new IllegalArgumentException("No share of " + area + " is " + least + " to " + most);
        }
    }

    int least(int length) {
        return (int) Math.ceil(least * length - ROUNDING);
    }

    int most(int length) {
        return (int) Math.floor(most * length + ROUNDING);
    }
}
