package dev.ascent.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.Receipt;
import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line writes the same bytes where people write other digits, and another lower case of I. */
class AnyLocaleTest {

    private static final Question CODE_LINE =
            BankSource.read(null, new PrintWriter(new StringWriter())).bank().questions().stream()
                    .filter(question -> question.kind() == Kind.CODE_LINE)
                    .findFirst()
                    .orElseThrow();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "tr-TR"})
    void aFormIsTheSame(String tag) {
        for (String format : List.of("text", "json")) {
            Supplier<String> form =
                    () -> ascent("quiz", "generate", "shapes-and-code", "--seed", "7", "--keys", "--format", format);

            assertThat(in(tag, form))
                    .contains(format.equals("text") ? "\n   1  " : "\"seed\"")
                    .isEqualTo(in("en-GB", form));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "tr-TR"})
    void aReplayIsTheSame(String tag) throws IOException {
        Variant variant = new VariantGenerator().generate(CODE_LINE, 3);
        Receipt receipt = new Receipt(
                "shapes-and-code",
                "0123abcd",
                Scoring.PLAIN,
                1,
                List.of(Answered.grade(
                        1, variant, 3, RightResponse.to(variant.task()), Optional.empty(), Scoring.PLAIN, 2)));
        Path file = Files.writeString(folder.resolve("receipt.json"), receipt.json());
        Supplier<String> replay = () -> ascent("quiz", "replay", file.toString());

        assertThat(in(tag, replay)).contains("   1  " + CODE_LINE.id()).isEqualTo(in("en-GB", replay));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "tr-TR"})
    void statisticsAndCoverageAreTheSame(String tag) throws IOException {
        StringBuilder rows = new StringBuilder("candidate,first,second\n");
        for (int i = 0; i < 12; i++) {
            rows.append("c")
                    .append(i)
                    .append(",")
                    .append(i % 2)
                    .append(",")
                    .append(i % 3 / 2.0)
                    .append("\n");
        }
        Path file = Files.writeString(folder.resolve("responses.csv"), rows);
        Supplier<String> statistics = () -> ascent("stats", file.toString()) + ascent("bank", "coverage");

        assertThat(in(tag, statistics)).contains("0.50").isEqualTo(in("en-GB", statistics));
    }

    private static String ascent(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = Ascent.commandLine();
        assertThat(line.setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(out))
                        .execute(arguments))
                .as(out.toString())
                .isZero();
        return out.toString();
    }

    private static String in(String tag, Supplier<String> work) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            return work.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
