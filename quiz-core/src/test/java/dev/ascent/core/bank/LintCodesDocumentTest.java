package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintCodesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "lint-codes.md");

    /** The table is written by hand nowhere: on failure, put the rows that are expected into the document. */
    @Test
    void theDocumentSaysOfEachCodeWhatItMeansAndWhatToDo() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| B"))
                .toList();
        List<String> expected = Arrays.stream(Code.values())
                .map(code -> "| " + code + " | " + (code.isError() ? "error" : "warning") + " | " + code.title() + " | "
                        + code.remedy() + " |")
                .toList();

        assertThat(rows).containsExactlyElementsOf(expected);
    }

    @Test
    void everyTextIsASentenceThatFitsIntoATable() {
        for (Code code : Code.values()) {
            assertThat(code.title())
                    .as(code.name())
                    .isNotBlank()
                    .doesNotContain("|", "\n")
                    .doesNotEndWith(".");
            assertThat(code.remedy()).as(code.name()).doesNotContain("|", "\n").endsWith(".");
        }
    }
}
