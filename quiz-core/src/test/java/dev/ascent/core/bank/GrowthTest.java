package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.SmallBankFixture;
import dev.ascent.core.question.Question;
import dev.ascent.core.random.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the linter compares between questions grows with their number, not with its square. Counted, not timed. */
class GrowthTest {

    private static final QuestionReader READER = new QuestionReader(SmallBankFixture.BANK.taxonomy());
    private static final String WORDS =
            "layer kernel stride padding loss batch gradient weight cache head token logit epoch mask norm shape";

    /** Banks that are hard in their own ways. */
    enum Stems {
        ALL_DIFFERENT,
        COPIES_OF_A_FEW,
        ALL_THE_SAME,
        ONE_FRAME_WITH_ANOTHER_END,
        TWO_WORDS;

        String stem(int i) {
            return switch (this) {
                case ALL_DIFFERENT -> words(i, 40);
                case COPIES_OF_A_FEW -> words(i % 50, 40);
                case ALL_THE_SAME -> words(0, 40);
                case ONE_FRAME_WITH_ANOTHER_END -> "Which statement about the layer is the right one: " + words(i, 30);
                case TWO_WORDS -> words(i, 2);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void comparisonsOfStemsGrowWithTheirNumber(Stems stems) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            questions.add(question(i, stems.stem(i)));
        }
        long small = NearDuplicates.comparisons(questions.subList(0, 500));
        long large = NearDuplicates.comparisons(questions);

        assertThat(large).as("at four times the size of %s", small).isLessThanOrEqualTo(6 * small + 2_000);
        assertThat(large).as("of 2 million pairs").isLessThan(2_000 * 200L);
    }

    private static Question question(int number, String stem) {
        String text = """
                id: q-%d
                topic: training
                names: [training loop]
                level: junior
                kind: numeric
                minutes: 1
                stem: |
                  %s
                answer: { exact: "1" }
                solution: so
                references: [{ title: "A book, chapter 1" }]
                """.formatted(number, stem);
        return READER.read("draft", text, 1).question().orElseThrow();
    }

    private static String words(int seed, int count) {
        SplitMix64 random = new SplitMix64(seed);
        String[] words = WORDS.split(" ");
        StringBuilder text = new StringBuilder("stem");
        for (int i = 0; i < count; i++) {
            text.append(' ').append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }
}
