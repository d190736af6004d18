package dev.ascent.core.feedback;

import dev.ascent.core.question.Topic;
import java.math.BigDecimal;

/**
 * How one topic went.
 *
 * @param questions how many were asked
 * @param low       lower end of the 90 % interval of the share of points, 0 to 1
 * @param high      its upper end
 */
public record TopicScore(Topic topic, BigDecimal score, BigDecimal max, int questions, double low, double high) {

    /** Returns the share of the topic's points, 0 to 1. */
    public double share() {
        return max.signum() == 0 ? 0 : score.doubleValue() / max.doubleValue();
    }
}
