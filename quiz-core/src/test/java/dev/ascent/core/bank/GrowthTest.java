package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.SmallBankFixture;
import dev.ascent.core.question.Question;
import dev.ascent.core.random.SplitMix64;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The linter's work grows with the bank, not with its square. Counted, not timed. */
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

    /** Whatever compares, scans or sorts also makes objects: the bytes of those are a count that no busy machine changes. */
    @Test
    void lintingAWholeBankGrowsWithItsBytes() {
        Linter linter = new Linter();
        linter.lint(bank(100));
        BankFiles few = bank(500);
        BankFiles many = bank(5_000);

        long small = allocatedBy(() -> linter.lint(few));
        long large = allocatedBy(() -> linter.lint(many));

        double growth = bytes(many) / (double) bytes(few);
        assertThat(growth).isGreaterThan(9);
        assertThat(large / (double) small)
                .as("%d and %d bytes allocated for files of %d and %d", small, large, bytes(few), bytes(many))
                .isLessThan(1.3 * growth);
    }

    private static long allocatedBy(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        work.run();
        return threads.getTotalThreadAllocatedBytes() - before;
    }

    private static long bytes(BankFiles files) {
        return files.texts().values().stream().mapToLong(String::length).sum();
    }

    /** Stems of all sorts; every eighth question has a key without a value or an unknown key, and a quiz draws from all. */
    private static BankFiles bank(int questions) {
        SortedMap<String, String> texts = new TreeMap<>(
                Map.of("taxonomy.yaml", SmallBankFixture.files("small").texts().get("taxonomy.yaml")));
        for (int i = 0; i < questions; i++) {
            String text = text(i, Stems.values()[i % Stems.values().length].stem(i));
            text = i % 16 == 0 ? text.replace("exact: \"1\"", "exact: \"1 / 0\"") : text;
            texts.put("questions/training/q-" + i + ".yaml", i % 16 == 8 ? text + "colour: red\n" : text);
        }
        texts.put("quizzes/all.yaml", """
                id: all
                title: All
                description: All
                minutes: 20
                pick: [{ topics: [training], count: 20 }]
                """);
        return new BankFiles(texts);
    }

    private static Question question(int number, String stem) {
        return READER.read("draft", text(number, stem), 1).question().orElseThrow();
    }

    private static String text(int number, String stem) {
        return """
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
