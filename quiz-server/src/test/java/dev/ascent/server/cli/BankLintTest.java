package dev.ascent.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BankLintTest {

    private static final String TAXONOMY = """
            levels: { junior: Junior }
            areas:
              networks:
                title: Networks
                topics:
                  cnn: { title: Convolutional networks, phase: 2, weight: 3, names: [pooling] }
            """;

    private static final String QUESTION = """
            id: halves
            topic: cnn
            names: [pooling]
            level: junior
            kind: single-choice
            minutes: 1
            stem: Does a pooling layer with stride 2 halve the height?
            options:
              - { text: "yes", correct: true, why: "It keeps every second row." }
              - { text: "no", why: "It does." }
            solution: It keeps every second row.
            references: [{ title: "A book, chapter 9" }]
            """;

    private final StringWriter printed = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void failsOnErrorsAndWritesThemAsSarifToo() throws IOException {
        write(QUESTION.replace("level: junior", "level: expert"));

        assertThat(lint("--sarif", folder.resolve("log.sarif").toString())).isEqualTo(1);
        assertThat(printed.toString())
                .startsWith("questions/cnn/halves.yaml:4:8 B005 `level` is `expert`")
                .endsWith("1 errors, 0 warnings\n");
        assertThat(Files.readString(folder.resolve("log.sarif")))
                .contains("\"version\" : \"2.1.0\"", "\"uri\" : \"questions/cnn/halves.yaml\"", "\"startLine\" : 4");
    }

    @Test
    void doesNotFailOnWarnings() throws IOException {
        write(QUESTION.replace("A book, chapter 9", "A book"));

        assertThat(lint()).isZero();
        assertThat(printed.toString()).contains(" B109 ").endsWith("0 errors, 1 warnings\n");
    }

    @Test
    void saysWhereTheLogCouldNotBeWritten() throws IOException {
        write(QUESTION);

        assertThat(lint("--sarif", folder.resolve("nowhere/log.sarif").toString()))
                .isEqualTo(1);
        assertThat(printed.toString()).contains("Could not write").contains("log.sarif");
    }

    private void write(String question) throws IOException {
        Files.createDirectories(folder.resolve("questions/cnn"));
        Files.writeString(folder.resolve("taxonomy.yaml"), TAXONOMY);
        Files.writeString(folder.resolve("questions/cnn/halves.yaml"), question);
    }

    private int lint(String... options) {
        CommandLine command = Ascent.commandLine();
        command.setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        String[] words = new String[options.length + 3];
        words[0] = "bank";
        words[1] = "lint";
        words[2] = folder.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return command.execute(words);
    }
}
