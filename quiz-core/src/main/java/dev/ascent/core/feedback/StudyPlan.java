package dev.ascent.core.feedback;

import dev.ascent.core.grade.Outcome;
import dev.ascent.core.question.Reference;
import dev.ascent.core.question.Topic;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Chooses what to study next: the topics below what is expected, those first that most is lost on and built on. */
final class StudyPlan {

    private static final int TOPICS = 5;
    private static final int RESOURCES = 3;

    private StudyPlan() {}

    static List<Advice> from(List<TopicScore> scores, List<Answered> answers) {
        return scores.stream()
                .filter(score -> score.share() < Ability.EXPECTED_SHARE)
                .sorted(Comparator.comparingDouble(StudyPlan::loss)
                        .reversed()
                        .thenComparing(score -> score.topic().id()))
                .limit(TOPICS)
                .map(score -> new Advice(score.topic(), reason(score), resources(score.topic(), answers)))
                .toList();
    }

    /** What is likely to be lost in an interview: the gap, times the topic's weight, earlier phases first. */
    private static double loss(TopicScore score) {
        double shrunk = (score.score().doubleValue() + 1) / (score.max().doubleValue() + 2);
        double phase = 1.3 - 0.1 * score.topic().phase().number();
        return (1 - shrunk) * score.topic().weight() * phase;
    }

    private static String reason(TopicScore score) {
        Topic topic = score.topic();
        String asked = switch (topic.weight()) {
            case 3 -> "most interviews for the role ask about it";
            case 2 -> "many interviews ask about it";
            default -> "some interviews ask about it";
        };
        String builds = topic.phase().number() == 1 ? ", and later topics build on it" : "";
        return "You got " + plain(score.score()) + " of " + plain(score.max())
                + (score.max().intValue() == 1 ? " point" : " points") + "; " + asked + builds + ".";
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private static List<Reference> resources(Topic topic, List<Answered> answers) {
        return answers.stream()
                .filter(answer -> answer.variant().question().topic().equals(topic))
                .filter(answer -> answer.verdict().outcome() != Outcome.RIGHT)
                .flatMap(answer -> answer.variant().question().references().stream())
                .distinct()
                .limit(RESOURCES)
                .toList();
    }
}
