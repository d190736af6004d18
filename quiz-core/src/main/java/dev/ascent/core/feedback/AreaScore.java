package dev.ascent.core.feedback;

import dev.ascent.core.question.Area;
import java.math.BigDecimal;

/**
 * How the topics of one area went together.
 *
 * @param questions how many were asked
 * @param low       lower end of the 90 % interval of the share of points, 0 to 1
 * @param high      its upper end
 */
public record AreaScore(Area area, BigDecimal score, BigDecimal max, int questions, double low, double high) {

    /** Returns the share of the area's points, 0 to 1; below 0 where wrong answers cost more than right ones earned. */
    public double share() {
        return max.signum() == 0 ? 0 : score.doubleValue() / max.doubleValue();
    }
}
