package dev.ascent.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.assemble.Form;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.Receipt;
import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ascent quiz replay}, with receipts of a quiz of the bank. */
class QuizReplayTest {

    private static final Receipt RECEIPT = receipt();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeReceipt() throws IOException {
        file = Files.writeString(folder.resolve("receipt.json"), RECEIPT.json());
    }

    @Test
    void reproducesAScore() {
        assertThat(ascent("quiz", "replay", file.toString())).isZero();

        assertThat(out.toString())
                .contains("The score is reproduced: "
                        + RECEIPT.score().stripTrailingZeros().toPlainString() + " of ")
                .contains("receipt " + RECEIPT.code());
    }

    @Test
    void reproducesAScoreWithATaxonomyThatHasNoneOfItsTopicsAnyMore() throws IOException {
        BankFiles packaged = BankFiles.packaged(QuizReplayTest.class.getClassLoader());
        Path bank = Files.createDirectory(folder.resolve("bank"));
        for (Map.Entry<String, String> text : packaged.texts().entrySet()) {
            Path question = bank.resolve(text.getKey());
            Files.createDirectories(question.getParent());
            Files.writeString(question, text.getValue());
        }
        Files.writeString(bank.resolve("taxonomy.yaml"), """
                areas:
                  other:
                    title: Other
                    topics:
                      gardening: { title: Gardening, phase: 1, weight: 1, names: [roses] }
                """);

        assertThat(ascent("quiz", "replay", file.toString(), "--bank", bank.toString()))
                .isZero();

        assertThat(out.toString()).contains("receipt " + RECEIPT.code());
    }

    @Test
    void tellsWhatIsNotAsStated() throws IOException {
        Files.writeString(file, RECEIPT.json().replaceFirst("\"score\":[0-9.]+", "\"score\":999"));

        assertThat(ascent("quiz", "replay", file.toString())).isEqualTo(1);

        assertThat(out.toString()).contains("NOT reproduced").contains("The receipt says 999 points");
    }

    /** The score is the same whatever the seed; only the code beside the result tells. */
    @Test
    void comparesTheCodeThatStandsBesideTheResult() throws IOException {
        assertThat(ascent("quiz", "replay", file.toString(), "--code", RECEIPT.code()))
                .isZero();
        Files.writeString(file, RECEIPT.json().replaceFirst("\"seed\":\"7\"", "\"seed\":\"8\""));

        assertThat(ascent("quiz", "replay", file.toString(), "--code", RECEIPT.code()))
                .isEqualTo(1);

        assertThat(out.toString()).contains(" and NOT " + RECEIPT.code());
    }

    @Test
    void tellsWhatIsNoReceipt() throws IOException {
        Files.writeString(file, "{\"receipt\": 7");

        assertThat(ascent("quiz", "replay", file.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("is not a receipt: it is not JSON: line 1");
    }

    @Test
    void tellsThatThereIsNoFile() {
        assertThat(ascent("quiz", "replay", folder.resolve("none.json").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.json cannot be read");
        assertThat(ascent("quiz", "replay")).isEqualTo(2);
    }

    private int ascent(String... arguments) {
        CommandLine line = Ascent.commandLine();
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private static Receipt receipt() {
        Bank bank = BankReader.read(BankFiles.packaged(QuizReplayTest.class.getClassLoader()))
                .bank();
        var quiz = bank.quiz("mixed-mock-interview").orElseThrow();
        Form form = ((Assembly.Assembled) Assembler.assemble(bank, quiz, 7)).form();
        VariantGenerator generator = new VariantGenerator();
        List<Answered> answers = new ArrayList<>();
        for (Form.Slot slot : form.slots()) {
            Variant variant = generator.generate(slot.question(), slot.variantSeed());
            Response response = slot.number() % 3 == 0 ? new Response.None() : RightResponse.to(variant.task());
            answers.add(Answered.grade(
                    slot.number(),
                    variant,
                    slot.variantSeed(),
                    response,
                    Optional.empty(),
                    Scoring.PLAIN,
                    slot.points()));
        }
        return new Receipt(quiz.id(), quiz.fingerprint(), Scoring.PLAIN, form.seed(), answers);
    }
}
