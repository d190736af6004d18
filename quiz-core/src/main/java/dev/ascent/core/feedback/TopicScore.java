package dev.ascent.core.feedback;

import dev.ascent.core.question.Topic;
import java.math.BigDecimal;

/**
 * How one topic went.
 *
 * @param score     the points earned; below 0 where wrong answers cost more than right ones earned
 * @param right     the points that the answers were right to, whatever certainty or wrong choices cost
 * @param questions how many were asked
 * @param low       lower end of the 90 % interval of the share that was right, 0 to 1
 * @param high      its upper end
 */
public record TopicScore(
        Topic topic, BigDecimal score, BigDecimal right, BigDecimal max, int questions, double low, double high) {

    /** Returns the share of the topic's points that the answers were right to, 0 to 1. */
    public double share() {
        return max.signum() == 0 ? 0 : right.doubleValue() / max.doubleValue();
    }
}
