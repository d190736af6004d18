package dev.ascent.core.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points are whole hundredths, so that sums are exact. */
public final class Points {

    /** Decimals of a share of points that can be meant; what follows comes from the share's being a double. */
    private static final int MEANT = 12;

    private Points() {}

    /** Returns the points that a share earns, rounded half up to hundredths. */
    public static BigDecimal earned(double share, int points) {
        return earned(share, points, Edition.CURRENT);
    }

    /** Returns the points that a share earns, rounded as an edition does. */
    public static BigDecimal earned(double share, int points, Edition edition) {
        BigDecimal product = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(points));
        BigDecimal meant = edition == Edition.FIRST ? product : product.setScale(MEANT, RoundingMode.HALF_UP);
        return meant.setScale(2, RoundingMode.HALF_UP);
    }
}
