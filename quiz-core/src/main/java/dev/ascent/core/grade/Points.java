package dev.ascent.core.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points are whole hundredths, so that sums are exact. */
public final class Points {

    private Points() {}

    /** Returns the points that a share earns, rounded half up to hundredths. */
    public static BigDecimal earned(double share, int points) {
        return BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(points)).setScale(2, RoundingMode.HALF_UP);
    }
}
