package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file has at most 64 KiB, whatever it is written in. */
class FileSizeTest {

    private static final int LIMIT = 64 * 1024;

    @TempDir
    private Path folder;

    /** Of one, two, three and four bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "層", "🧠"})
    void isCountedInBytes(String character) {
        int bytes = character.getBytes(StandardCharsets.UTF_8).length;
        String room = "a: ";
        String fits = room + character.repeat((LIMIT - room.length()) / bytes);

        assertThat(problems(fits)).isEmpty();
        assertThat(problems(fits + character))
                .extracting(Problem::toString)
                .containsExactly("x.yaml:1:1 B002 the file has more than 64 KiB");
    }

    /** The parser reads by pieces of 4,096 characters, of which one like these is two. */
    @Test
    void mayHaveACharacterOfTwoHalvesAnywhere() {
        for (int before = 4_080; before < 4_100; before++) {
            String text = "a: " + "x".repeat(before) + "🧠".repeat(4_100);
            Problems problems = new Problems("x.yaml");

            assertThat(YamlReader.read(text, problems))
                    .as("%d characters before it", before)
                    .hasValueSatisfying(root -> assertThat(
                                    ((Yaml.Scalar) root.entries().getFirst().node()).text())
                            .isEqualTo(text.substring(3)));
            assertThat(problems.found()).isEmpty();
        }
    }

    @Test
    void isCountedSoInFilesToo() throws IOException {
        Files.writeString(folder.resolve("taxonomy.yaml"), "levels: {}");
        Files.createDirectory(folder.resolve("quizzes"));
        Files.writeString(folder.resolve("quizzes/large.yaml"), "title: " + "層".repeat(LIMIT));

        assertThat(problems(BankFiles.folder(folder).text("quizzes/large.yaml")))
                .extracting(Problem::code)
                .containsExactly(Code.B002);
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems("x.yaml");
        YamlReader.read(text, problems);
        return problems.found();
    }
}
