package dev.ascent.bank;

import static dev.ascent.bank.BankFixture.BANK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.bank.Linter;
import dev.ascent.core.question.ChoiceScoring;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.LineScoring;
import dev.ascent.core.question.OrderingScoring;
import dev.ascent.core.question.OutputScoring;
import dev.ascent.core.question.ShapeScoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What authors copy from and what their editors complete with. */
class ExamplesTest {

    @Test
    void thereIsASoundExampleOfEachKindUnderItsName() throws IOException {
        Linter linter = new Linter();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Path file : examples()) {
            String name = file.getFileName().toString();
            Linter.Linted linted = linter.lint(BANK.taxonomy(), name, BankFixture.text(file));

            assertThat(linted.problems()).isEmpty();
            Kind kind = linted.question().orElseThrow().kind();
            assertThat(name).isEqualTo(kind.id() + ".yaml");
            assertThat(BANK.question(linted.question().orElseThrow().id())).isEmpty();
            kinds.add(kind);
        }
        assertThat(kinds).containsExactly(Kind.values());
    }

    @Test
    void theSchemaAllowsTheValuesThatTheReaderAllows() {
        String schema = BankFixture.text(BankFixture.folder("schema/question.schema.json"))
                .replaceAll("\\s+", "");

        assertThat(schema)
                .contains("\"level\":{\"enum\":"
                        + list(Arrays.stream(Level.values()).map(Level::id)))
                .contains("\"kind\":{\"enum\":"
                        + list(Arrays.stream(Kind.values()).map(Kind::id)))
                .contains("\"scoring\":{\"enum\":"
                        + list(Arrays.stream(ChoiceScoring.values()).map(ChoiceScoring::id)))
                .contains("\"scoring\":{\"enum\":"
                        + list(Arrays.stream(OrderingScoring.values()).map(OrderingScoring::id)))
                .contains("\"scoring\":{\"enum\":"
                        + list(Arrays.stream(OutputScoring.values()).map(OutputScoring::id)))
                .contains("\"scoring\":{\"enum\":"
                        + list(Arrays.stream(ShapeScoring.values()).map(ShapeScoring::id)))
                .contains("\"scoring\":{\"enum\":"
                        + list(Arrays.stream(LineScoring.values()).map(LineScoring::id)));
    }

    @Test
    void theSchemaKnowsEveryKeyOfTheExamples() throws IOException {
        String schema = BankFixture.text(BankFixture.folder("schema/question.schema.json"));
        for (Path file : examples()) {
            BankFixture.text(file)
                    .lines()
                    .filter(line -> line.matches("[a-z]+:.*"))
                    .forEach(
                            line -> assertThat(schema).contains("\"" + line.substring(0, line.indexOf(':')) + "\": {"));
        }
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(BankFixture.folder("examples"))) {
            return files.sorted().toList();
        }
    }

    private static String list(Stream<String> ids) {
        return ids.map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
