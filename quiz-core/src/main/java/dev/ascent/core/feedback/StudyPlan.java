package dev.ascent.core.feedback;

import dev.ascent.core.grade.Outcome;
import dev.ascent.core.question.Reference;
import dev.ascent.core.question.StudyGuide;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to study next: of the topics below what is expected those that most is lost on, each after the topics of the plan
 * that it builds on.
 */
final class StudyPlan {

    private static final int TOPICS = 5;
    private static final int CITED = 3;
    private static final int RESOURCES = 5;

    private final Taxonomy taxonomy;
    private final List<TopicScore> chosen;
    private final List<Answered> answers;

    private StudyPlan(List<TopicScore> scores, List<Answered> answers, Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.answers = answers;
        chosen = scores.stream()
                .filter(score -> score.share() < Ability.EXPECTED_SHARE)
                .sorted(Comparator.comparingDouble(StudyPlan::loss)
                        .reversed()
                        .thenComparing(score -> score.topic().id()))
                .limit(TOPICS)
                .toList();
    }

    static List<Advice> from(List<TopicScore> scores, List<Answered> answers, Taxonomy taxonomy) {
        return new StudyPlan(scores, answers, taxonomy).advice();
    }

    /** What is likely to be lost in an interview: the gap, times the topic's weight, earlier phases first. */
    private static double loss(TopicScore score) {
        double shrunk = (score.right().doubleValue() + 1) / (score.max().doubleValue() + 2);
        double phase = 1.3 - 0.1 * score.topic().phase().number();
        return (1 - shrunk) * score.topic().weight() * phase;
    }

    private List<Advice> advice() {
        Map<String, TopicScore> ordered = new LinkedHashMap<>();
        chosen.forEach(score -> place(score, ordered));
        return ordered.values().stream()
                .map(score -> new Advice(
                        score, dependents(score.topic()), guide(score).map(StudyGuide::looksFor), resources(score)))
                .toList();
    }

    /** Places what a topic builds on before it. The graph has no circles, and one would end here none the less. */
    private void place(TopicScore score, Map<String, TopicScore> ordered) {
        Set<String> foundations = taxonomy.foundations(score.topic().id());
        for (TopicScore other : chosen) {
            boolean mutual = taxonomy.foundations(other.topic().id())
                    .contains(score.topic().id());
            if (foundations.contains(other.topic().id()) && !mutual) {
                ordered.putIfAbsent(other.topic().id(), other);
            }
        }
        ordered.putIfAbsent(score.topic().id(), score);
    }

    private List<Topic> dependents(Topic topic) {
        return chosen.stream()
                .map(TopicScore::topic)
                .filter(other -> taxonomy.foundations(other.id()).contains(topic.id()))
                .toList();
    }

    private Optional<StudyGuide> guide(TopicScore score) {
        return taxonomy.guide(score.topic().id());
    }

    private List<Reference> resources(TopicScore score) {
        List<Reference> cited = answers.stream()
                .filter(answer -> answer.variant()
                        .question()
                        .topic()
                        .id()
                        .equals(score.topic().id()))
                .filter(answer -> answer.verdict().outcome() != Outcome.RIGHT)
                .flatMap(answer -> answer.variant().question().references().stream())
                .distinct()
                .limit(CITED)
                .toList();
        List<Reference> guided = new ArrayList<>();
        for (Reference resource : guide(score).map(StudyGuide::resources).orElse(List.of())) {
            boolean known = resource.url().isPresent()
                    && cited.stream().anyMatch(reference -> reference.url().equals(resource.url()));
            if (!known) {
                guided.add(resource);
            }
        }
        return Stream.concat(cited.stream(), guided.stream()).limit(RESOURCES).toList();
    }
}
