package dev.ascent.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/guarantees.md has a test for every fault, and each is there. */
class GuaranteesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyFaultHasATestThatExists() throws IOException {
        Set<String> tests = tests();
        List<String> rows;
        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/guarantees.md"))) {
            rows = lines.filter(line -> line.matches("\\| \\d+ \\|.*")).toList();
        }

        assertThat(rows)
                .extracting(row -> Integer.valueOf(row.replaceAll("\\D+(\\d+).*", "$1")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18).boxed().toList());
        for (String row : rows) {
            List<String> named =
                    TEST.matcher(row).results().map(match -> match.group(1)).toList();
            assertThat(named).as(row).isNotEmpty();
            assertThat(tests).as(row).containsAll(named);
        }
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("quiz-server/src/test/java"));
                Stream<Path> ofTheUi = Files.walk(ROOT.resolve("quiz-ui/src/test/java"))) {
            return Stream.concat(files, ofTheUi)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
