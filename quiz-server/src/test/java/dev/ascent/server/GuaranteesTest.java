package dev.ascent.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/guarantees.md have a test for every fault and every promise, and each is there. */
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
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 23).boxed().toList());
        for (String row : rows) {
            List<String> named =
                    TEST.matcher(row).results().map(match -> match.group(1)).toList();
            assertThat(named).as(row).isNotEmpty();
            assertThat(tests).as(row).containsAll(named);
        }
    }

    @Test
    void everyPromiseOfSecurityHasATestThatExists() throws IOException {
        Set<String> tests = tests();
        String document = Files.readString(ROOT.resolve("docs/guarantees.md"));
        List<String> rows = document.substring(document.indexOf("\n## Security"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| promise "))
                .toList();

        assertThat(rows).hasSizeGreaterThan(20);
        for (String row : rows) {
            List<String> named =
                    TEST.matcher(row).results().map(match -> match.group(1)).toList();
            assertThat(named).as(row).isNotEmpty();
            assertThat(tests).as(row).containsAll(named);
        }
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new HashSet<>();
        for (String module : List.of("quiz-core", "quiz-server", "quiz-ui")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.replace(".java", ""))
                        .forEach(tests::add);
            }
        }
        return tests;
    }
}
