package dev.ascent.bank;

import static dev.ascent.bank.BankFixture.BANK;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Asks;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Topic;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the bank promises to have: so many questions for so much of the role. */
class CoverageTest {
    private static final int MOST_WEIGHT = 3;

    /** How many questions a topic has at least, by its weight from 1 on. */
    private static final int[] LEAST = {0, 7, 11, 18};

    private static final Map<Topic, List<Question>> BY_TOPIC =
            BANK.questions().stream().collect(groupingBy(Question::topic));

    @Test
    void eachTopicHasQuestionsByItsWeight() {
        assertThat(BANK.taxonomy().topics())
                .hasSize(64)
                .allSatisfy(topic -> assertThat(BY_TOPIC.get(topic))
                        .as(topic.id())
                        .hasSizeGreaterThanOrEqualTo(LEAST[topic.weight()]));
    }

    @Test
    void eachNameOfTheTaxonomyHasAQuestion() {
        Set<String> asked = new HashSet<>();
        BANK.questions()
                .forEach(question -> question.names()
                        .forEach(name -> asked.add(question.topic().id() + "/" + name)));
        List<String> names = BANK.taxonomy().topics().stream()
                .flatMap(topic -> topic.names().stream().map(name -> topic.id() + "/" + name))
                .toList();

        assertThat(names).hasSize(333);
        assertThat(asked).containsAll(names);
    }

    @Test
    void eachTopicIsAskedAtThreeLevelsAndThoseOfMostWeightAtAll() {
        BY_TOPIC.forEach((topic, questions) -> assertThat(
                        questions.stream().map(Question::level).collect(Collectors.toSet()))
                .as(topic.id())
                .hasSizeGreaterThanOrEqualTo(topic.weight() == MOST_WEIGHT ? Level.values().length : 3));
    }

    @Test
    void eachAreaUsesSixKinds() {
        BANK.questions().stream()
                .collect(groupingBy(question -> question.topic().area()))
                .forEach((area, questions) -> assertThat(
                                questions.stream().map(Question::kind).collect(Collectors.toSet()))
                        .as("%s", area)
                        .hasSizeGreaterThanOrEqualTo(6));
    }

    @Test
    void atMostAFifthAsksForADefinitionAndNoneOfSeniorsAndPrincipals() {
        List<Question> definitions = BANK.questions().stream()
                .filter(question -> question.asks() == Asks.DEFINITION)
                .toList();

        assertThat(definitions).isNotEmpty();
        assertThat(definitions.size() * 5).isLessThanOrEqualTo(BANK.questions().size());
        assertThat(definitions).extracting(Question::level).containsOnly(Level.JUNIOR, Level.ENGINEER);
    }

    @Test
    void manyQuestionsAreComputedRunDrawnAndDiscussed() {
        assertThat(count(question ->
                        !question.parameters().isEmpty() && !question.oracles().isEmpty()))
                .as("parameterised questions with an oracle")
                .isGreaterThanOrEqualTo(160);
        assertThat(count(CoverageTest::isCode)).as("questions of code").isGreaterThanOrEqualTo(90);
        Set<Kind> shapes = EnumSet.of(Kind.SHAPE, Kind.SHAPE_CHAIN);
        assertThat(count(question -> shapes.contains(question.kind())))
                .as("questions of shapes")
                .isGreaterThanOrEqualTo(50);
        assertThat(count(question -> question.kind() == Kind.OPEN))
                .as("open questions")
                .isGreaterThanOrEqualTo(70);
    }

    @Test
    void theDocumentOfQualityTellsTheNumbersOfToday() {
        String document = BankFixture.text(Path.of("..", "docs", "bank-quality.md"));

        assertThat(document)
                .contains(BANK.questions().size() + " questions on "
                        + BANK.taxonomy().topics().size() + " topics");
        for (Kind kind : Kind.values()) {
            assertThat(document).contains("| " + kind.id() + " | " + count(question -> question.kind() == kind) + " |");
        }
        for (Level level : Level.values()) {
            assertThat(document)
                    .contains("| " + level.id() + " | " + count(question -> question.level() == level) + " | "
                            + count(question -> question.level() == level && question.asks() == Asks.DEFINITION)
                            + " |");
        }
    }

    /** To predict, to mend or to complete code; with a program that is run wherever one can be. */
    private static boolean isCode(Question question) {
        return switch (question.body()) {
            case Body.CodeOutput output -> true;
            case Body.CodeLine line -> true;
            case Body.Cloze cloze ->
                question.run().isPresent() || question.stem().contains("```python");
            default -> false;
        };
    }

    private static long count(Predicate<Question> which) {
        return BANK.questions().stream().filter(which).count();
    }
}
