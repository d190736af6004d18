package dev.ascent.core.feedback;

import dev.ascent.core.question.Reference;
import dev.ascent.core.question.Topic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A topic to study next.
 *
 * @param score      how the topic went
 * @param dependents the other topics of the plan that build on it
 * @param looksFor   what an interviewer looks for in it, in Markdown; empty where nobody wrote it down
 * @param resources  what to read: first what the missed questions cite, then what the topic's study guide names
 */
public record Advice(TopicScore score, List<Topic> dependents, Optional<String> looksFor, List<Reference> resources) {

    public Advice {
        dependents = List.copyOf(dependents);
        resources = List.copyOf(resources);
    }

    /** Returns the topic. */
    public Topic topic() {
        return score.topic();
    }

    /** Tells whether certainty or wrong choices moved the points away from what was right. */
    public boolean moved() {
        return score.right().compareTo(score.score()) != 0;
    }

    /** Tells whether topics that are not in the plan build on it: it belongs to the first phase of the learning path. */
    public boolean isFoundation() {
        return topic().phase().number() == 1;
    }

    /** Returns why, in an English sentence. */
    public String reason() {
        String asked = switch (topic().weight()) {
            case 3 -> "most interviews for the role ask about it";
            case 2 -> "many interviews ask about it";
            default -> "some interviews ask about it";
        };
        String got = (moved() ? "You were right to " : "You got ") + plain(score.right()) + " of " + plain(score.max())
                + (score.max().intValue() == 1 ? " point" : " points");
        return got + "; " + asked + building() + ".";
    }

    private String building() {
        List<String> titles = dependents.stream().map(Topic::title).toList();
        if (titles.isEmpty()) {
            return isFoundation() ? ", and later topics build on it" : "";
        }
        return titles.size() == 1
                ? ", and the topic " + titles.getFirst() + " builds on it"
                : ", and the topics " + listed(titles) + " build on it";
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
