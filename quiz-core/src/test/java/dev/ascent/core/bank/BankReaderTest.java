package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.core.SmallBankFixture;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Parameter;
import dev.ascent.core.question.Phase;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Source;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BankReaderTest {

    @Test
    void readsTheTaxonomy() {
        var taxonomy = SmallBankFixture.BANK.taxonomy();

        assertThat(taxonomy.areas()).extracting(area -> area.id()).containsExactly("networks", "mathematics");
        assertThat(taxonomy.topics()).extracting(topic -> topic.id()).containsExactly("cnn", "training", "probability");
        var probability = taxonomy.topic("probability").orElseThrow();
        assertThat(probability.area()).isEqualTo("mathematics");
        assertThat(probability.phase()).isEqualTo(Phase.FOUNDATION);
        assertThat(probability.weight()).isEqualTo(3);
        assertThat(probability.names()).containsExactly("cross entropy", "units");
        assertThat(taxonomy.topic("cooking")).isEmpty();
    }

    @Test
    void refusesATopicWhoseIdIsTooLong() {
        String longest = "a".repeat(64);
        String taxonomy = """
                areas:
                  one:
                    title: One
                    topics:
                      %s: { title: Long, phase: 1, weight: 1, names: [a] }
                      %sb: { title: Longer, phase: 1, weight: 1, names: [b] }
                """.formatted(longest, longest);

        BankReader.Reading reading = BankReader.read(new BankFiles(new TreeMap<>(Map.of("taxonomy.yaml", taxonomy))));

        assertThat(reading.bank().taxonomy().topics())
                .extracting(topic -> topic.id())
                .containsExactly(longest);
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "taxonomy.yaml:5:7 B005 a topic's id has at most 64 characters, `" + longest + "b` has 65");
    }

    @Test
    void readsWhatWasPublishedOnceWithATaxonomyThatHasForgottenIt() {
        String text = SmallBankFixture.files("small").text("questions/probability/cross-entropy.yaml");
        QuestionReader reader = QuestionReader.ofPublishedOnce(new Taxonomy(List.of()));

        Question question = reader.read("cross-entropy", text, 4).question().orElseThrow();

        assertThat(question)
                .usingRecursiveComparison()
                .ignoringFields("topic", "version")
                .withEqualsForType(Source::equals, Source.class)
                .isEqualTo(SmallBankFixture.question("cross-entropy"));
        assertThat(question.topic())
                .isEqualTo(new Topic("probability", "probability", "", Phase.FOUNDATION, 1, List.of()));
        assertThat(new QuestionReader(new Taxonomy(List.of()))
                        .read("cross-entropy", text, 4)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(Code.B008);
        assertThat(reader.read("cross-entropy", text.replace("topic: probability", ""), 4)
                        .question())
                .isEmpty();
    }

    @Test
    void readsAQuestionWithAllThatItsAuthorWrote() {
        Question question = SmallBankFixture.question("cross-entropy");

        assertThat(question.kind()).isEqualTo(Kind.NUMERIC);
        assertThat(question.level()).isEqualTo(Level.ENGINEER);
        assertThat(question.minutes()).isEqualTo(2);
        assertThat(question.points()).isEqualTo(2);
        assertThat(question.names()).containsExactly("cross entropy");
        assertThat(question.version()).isEqualTo(1);
        assertThat(question.withVersion(3).version()).isEqualTo(3);
        assertThat(question.references()).hasSize(1);
        assertThat(question.oracles())
                .singleElement()
                .satisfies(
                        oracle -> assertThat(((Oracle.Python) oracle).source()).startsWith("import math\n"));
        assertThat(question.fingerprint())
                .isEqualTo(Fingerprint.of(
                        SmallBankFixture.files("small").text("questions/probability/cross-entropy.yaml")));
        assertThat(((Body.Numeric) question.body()).unit()).contains("nats");
    }

    /** Decimal steps are added as decimals: 0.05 + 0.05 + 0.05 is 0.15 and not 0.15000000000000002. */
    @Test
    void readsRangesWithoutBinaryDrift() {
        Parameter probability =
                SmallBankFixture.question("cross-entropy").parameters().drawn().getFirst();

        assertThat(probability.values())
                .startsWith(0.05, 0.1, 0.15, 0.2)
                .endsWith(0.85, 0.9)
                .hasSize(18);
    }

    @Test
    void servesTheSoundFilesOfABrokenBankAndListsTheProblemsOfAllOthers() {
        var reading = BankReader.read(SmallBankFixture.files("broken"));

        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.bank().questions())
                .extracting(Question::id)
                .contains("fine-dropout", "fine-softmax", "b105-no-oracle", "b007-taken")
                .noneMatch(id -> id.startsWith("b001") || id.startsWith("b002") || id.startsWith("b004"));
        Map<String, Integer> byFile = new HashMap<>();
        reading.problems().forEach(problem -> byFile.merge(problem.file(), 1, Integer::sum));
        assertThat(byFile).containsKeys("questions/training/b001-not-yaml.yaml", "quizzes/b008-no-topic.yaml");
        assertThat(byFile.get("questions/training/b004-missing.yaml")).isEqualTo(2);
        assertThat(reading.problems()).isSorted();
    }

    @Test
    void ofTwoQuestionsWithOneIdTheFirstFilesServes() {
        var bank = BankReader.read(SmallBankFixture.files("broken")).bank();

        assertThat(bank.question("b007-taken").orElseThrow().topic().id()).isEqualTo("cnn");
    }

    @Test
    void readsTheSameEveryTimeThoughSeveralThreadsRead() {
        BankFiles files = SmallBankFixture.files("broken");
        var first = BankReader.read(files);

        for (int i = 0; i < 20; i++) {
            assertThat(BankReader.read(files).problems()).isEqualTo(first.problems());
            assertThat(BankReader.read(files).bank().questions())
                    .isEqualTo(first.bank().questions());
        }
    }

    @Test
    void reportsAMissingTaxonomy() {
        BankFiles none = new BankFiles(new TreeMap<>(Map.of("questions/cnn/x.yaml", "id: x")));

        assertThat(BankReader.read(none).problems())
                .extracting(Problem::toString)
                .contains("taxonomy.yaml:1:1 B001 the bank has no taxonomy.yaml");
    }

    @Test
    void aBankHoldsEachIdOnce() {
        Question question = SmallBankFixture.question("cross-entropy");

        assertThatThrownBy(() -> new Bank(
                        SmallBankFixture.BANK.taxonomy(), List.of(question, question.withVersion(2)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cross-entropy");
    }

    /** {@code Expressions} costs a second to load: reading must not touch it. */
    @Test
    void readingDoesNotLoadTheExpressionLanguage() throws Exception {
        String folder = Path.of(Objects.requireNonNull(getClass().getResource("/small/taxonomy.yaml"))
                        .toURI())
                .resolveSibling("")
                .toString();
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        folder)
                .redirectErrorStream(true)
                .start();
        List<String> loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" dev."))
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(loaded).anyMatch(line -> line.contains(" dev.ascent.core.bank.BankReader "));
        assertThat(loaded).noneMatch(line -> line.contains(" dev.cel."));
    }

    /** What {@link #readingDoesNotLoadTheExpressionLanguage} runs in a fresh JVM. */
    static final class Reading {
        public static void main(String[] arguments) throws IOException {
            if (BankReader.read(BankFiles.folder(Path.of(arguments[0]))).hasErrors()) {
                throw new IllegalStateException("the small bank has errors");
            }
        }
    }
}
