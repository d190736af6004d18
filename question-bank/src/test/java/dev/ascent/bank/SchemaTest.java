package dev.ascent.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema by which editors complete and check question files, against the files. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BROKEN = Path.of("..", "quiz-core", "src", "test", "resources", "broken", "questions");
    private static final JsonSchema SCHEMA = schema();

    @Test
    void isASchemaItself() throws IOException {
        JsonSchema ofSchemas = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(SCHEMA.getSchemaNode())).isEmpty();
    }

    @Test
    void allowsEveryFileOfTheBankAndEveryExample() throws IOException {
        for (String folder : List.of("questions", "examples")) {
            for (Path file : files(BankFixture.folder(folder))) {
                assertThat(faults(BankFixture.text(file))).as(file.toString()).isEmpty();
            }
        }
    }

    /** What the linter finds in the structure, an editor shows while its author types. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "training/b003-unknown-key",
                "training/b004-missing",
                "training/b005-wrong-level",
                "training/b005-wrong-minutes",
                "training/b005-wrong-type",
                "training/b005-many-conditions",
                "training/b009-one-item",
                "training/b009-right-misconception",
                "training/b010-no-why",
                "training/b011-no-reference",
            })
    void refusesAFileWhoseStructureIsBroken(String name) {
        assertThat(faults(BankFixture.text(BROKEN.resolve(name + ".yaml")))).isNotEmpty();
    }

    /** An editor offers what the schema describes: keys and values without a word about them help nobody. */
    @Test
    void saysAWordAboutEveryKeyOfAQuestion() {
        JsonNode properties = SCHEMA.getSchemaNode().get("properties");
        properties
                .fieldNames()
                .forEachRemaining(key -> assertThat(
                                properties.get(key).path("description").asText())
                        .as(key)
                        .isNotBlank());
    }

    private static List<String> faults(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.valueToTree(tree)).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonSchema schema() {
        try {
            String text = BankFixture.text(BankFixture.folder("schema/question.schema.json"));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
