package dev.ascent.core.variant;

import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.bank.BankReader;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Question;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Seeds are stored with attempts and printed in receipts: a generator of the same name must give the same variant for
 * ever. {@code golden/<name>.txt} says for each question of the small bank and twenty seeds what was drawn, and names
 * by its digest all that the candidate and the reviewer see.
 */
class GoldenVariantsTest {

    private static final int SEEDS = 20;

    private static final List<Question> QUESTIONS = Stream.of("small", "kinds")
            .flatMap(bank -> BankReader.read(files(bank)).bank().questions().stream())
            .toList();

    @Test
    void aSeedGivesTheSameVariantAsEverUnderThisGeneratorsName() throws IOException {
        List<String> made =
                QUESTIONS.stream().flatMap(question -> lines(question).stream()).toList();
        Path written = Path.of("target", "golden", VariantGenerator.NAME + ".txt");
        Files.createDirectories(written.getParent());
        Files.write(written, made);

        assertThat(made).as("""
                        Variants are no longer what %s made of the same seeds. If the generator was meant to draw or \
                        to render differently, raise its version in VariantGenerator.NAME and commit %s as \
                        src/test/resources/golden/<new name>.txt. If only the test's questions were added or \
                        changed, commit it under the present name.""", VariantGenerator.NAME, written).containsExactlyElementsOf(golden());
    }

    @Test
    void hasAQuestionOfEachKind() {
        assertThat(QUESTIONS.stream().map(Question::kind).distinct()).containsExactlyInAnyOrder(Kind.values());
    }

    private static List<String> lines(Question question) {
        List<String> lines = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Variant variant = GENERATOR.generate(question, seed);
            lines.add(question.id() + " " + seed + " " + digest(variant) + " "
                    + variant.draw().text());
        }
        return lines;
    }

    /** What is seen, part by part, so that a record's new component alone changes nothing. */
    private static String digest(Variant variant) {
        List<String> seen = new ArrayList<>(List.of(variant.stem(), variant.solution()));
        variant.prompt().options().forEach(option -> seen.addAll(List.of(option.id(), option.text())));
        for (Prompt.BlankPrompt blank : variant.prompt().blanks()) {
            seen.addAll(List.of(blank.id(), blank.label()));
            blank.options().forEach(option -> seen.addAll(List.of(option.id(), option.text())));
        }
        seen.addAll(variant.prompt().lines());
        seen.add(variant.review().answer());
        return Fingerprint.of(String.join("\u0000", seen)).substring(0, 16);
    }

    private static List<String> golden() throws IOException {
        String file = "/golden/" + VariantGenerator.NAME + ".txt";
        try (InputStream text = GoldenVariantsTest.class.getResourceAsStream(file)) {
            String golden = new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
            return golden.lines().toList();
        }
    }
}
