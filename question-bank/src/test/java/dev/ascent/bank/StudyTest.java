package dev.ascent.bank;

import static dev.ascent.bank.BankFixture.BANK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.StudyGuide;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import org.junit.jupiter.api.Test;

/** The study guides of the bank's topics. */
class StudyTest {

    private static final Taxonomy TAXONOMY = BANK.taxonomy();

    @Test
    void everyTopicHasAGuide() {
        assertThat(TAXONOMY.topics()).isNotEmpty().allSatisfy(topic -> {
            StudyGuide guide = TAXONOMY.guide(topic.id()).orElseThrow();
            assertThat(guide.looksFor()).hasSizeBetween(120, 600);
            assertThat(guide.resources()).hasSizeBetween(3, 5);
        });
    }

    @Test
    void noTopicBuildsOnItself() {
        assertThat(TAXONOMY.topics())
                .allSatisfy(
                        topic -> assertThat(TAXONOMY.foundations(topic.id())).doesNotContain(topic.id()));
    }

    @Test
    void whatATopicBuildsOnIsNotExpectedLater() {
        for (Topic topic : TAXONOMY.topics()) {
            for (String foundation : TAXONOMY.foundations(topic.id())) {
                assertThat(TAXONOMY.topic(foundation).orElseThrow().phase().number())
                        .as("%s builds on %s", topic.id(), foundation)
                        .isLessThanOrEqualTo(topic.phase().number());
            }
        }
    }
}
