package dev.ascent.core.bank;

import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.StudyGuide;
import dev.ascent.core.question.Taxonomy;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StudyReaderTest {

    private static final String CNN = """
            topic: cnn
            looks-for: |
              Shapes.
            prerequisites: [%s]
            resources:
              - { title: "A book, chapter 1" }
            """;

    @Test
    void readsAGuide() {
        Taxonomy taxonomy =
                read("study/cnn.yaml", CNN.formatted("probability")).bank().taxonomy();

        StudyGuide guide = taxonomy.guide("cnn").orElseThrow();
        assertThat(guide.looksFor()).isEqualTo("Shapes.");
        assertThat(guide.prerequisites()).containsExactly("probability");
        assertThat(guide.resources()).hasSize(1);
        assertThat(taxonomy.guide("training")).isEmpty();
    }

    @Test
    void namesUnknownTopicsAndOtherFiles() {
        assertThat(read("study/training.yaml", CNN.formatted("cooking")).problems())
                .extracting(problem -> problem.code() + " " + problem.line())
                .containsExactly("B006 1", "B008 4");
    }

    @Test
    void asksForSomethingToRead() {
        String text = CNN.formatted("").substring(0, CNN.formatted("").indexOf("resources"));

        assertThat(read("study/cnn.yaml", text).problems())
                .extracting(Problem::code)
                .contains(Code.B011);
    }

    @Test
    void findsTopicsThatBuildOnThemselves() {
        SortedMap<String, String> texts = new TreeMap<>(files("small").texts());
        texts.put("study/cnn.yaml", CNN.formatted("training"));
        texts.put("study/training.yaml", CNN.replace("cnn", "training").formatted("cnn"));

        assertThat(BankReader.read(new BankFiles(texts)).problems())
                .extracting(problem -> problem.code() + " " + problem.file() + " " + problem.line())
                .contains("B030 study/cnn.yaml 4", "B030 study/training.yaml 4");
    }

    private static BankReader.Reading read(String path, String text) {
        SortedMap<String, String> texts = new TreeMap<>(files("small").texts());
        texts.put(path, text);
        BankReader.Reading reading = BankReader.read(new BankFiles(texts));
        assertThat(reading.bank().questions()).hasSameSizeAs(BANK.questions());
        return reading;
    }
}
