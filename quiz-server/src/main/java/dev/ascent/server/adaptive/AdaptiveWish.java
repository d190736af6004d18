package dev.ascent.server.adaptive;

import dev.ascent.server.attempt.CustomQuiz;
import java.util.Set;

/**
 * What a candidate wants an adaptive test to be made of.
 *
 * @param topics ids of topics; none means all
 * @param most the greatest number of questions, 1 to {@link CustomQuiz#MOST}
 */
public record AdaptiveWish(Set<String> topics, int most) {

    /** Refuses a number of questions that is out of range. */
    public AdaptiveWish {
        topics = Set.copyOf(topics);
        if (most < 1 || most > CustomQuiz.MOST) {
            throw new IllegalArgumentException("An adaptive test has at most 1 to " + CustomQuiz.MOST + " questions.");
        }
    }
}
