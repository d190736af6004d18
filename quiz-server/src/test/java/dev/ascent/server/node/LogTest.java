package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.fixture.NodeProcess.Ended;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node writes to standard error, in both forms of {@code ASCENT_LOG}. */
class LogTest {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeABankWithABrokenQuestion() throws IOException {
        try (InputStream taxonomy = LogTest.class.getResourceAsStream("/bank/taxonomy.yaml")) {
            Files.write(folder.resolve("taxonomy.yaml"), taxonomy.readAllBytes());
        }
        Files.createDirectories(folder.resolve("questions/cnn"));
        Files.writeString(folder.resolve("questions/cnn/broken.yaml"), "id: [");
    }

    @Test
    void isOneJsonObjectALineAndTellsNothingOfPeople() throws Exception {
        List<String> lines = linesAfterSomeUse("json");

        assertThat(lines).isNotEmpty();
        assertThat(lines)
                .allSatisfy(line -> assertThat(message(line)).isNotBlank())
                .anyMatch(line -> message(line).startsWith("questions/cnn/broken.yaml:1"));
        assertThat(String.join("\n", lines)).doesNotContain("ada@example.org", "Lovelace", "analytical engine");
    }

    @Test
    void isOneLineAnEventInTextAndTellsNothingOfPeople() throws Exception {
        List<String> lines = linesAfterSomeUse("text");

        assertThat(lines).isNotEmpty().allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z [A-Z]+ .*"));
        assertThat(lines).anyMatch(line -> line.contains("questions/cnn/broken.yaml:1"));
        assertThat(String.join("\n", lines)).doesNotContain("ada@example.org", "Lovelace", "analytical engine");
    }

    @Test
    void tellsAStartFaultInJsonToo() throws Exception {
        Ended failed = NodeProcess.startExpectingFailure(
                Engine.H2.fresh(),
                Map.of(
                        "ASCENT_LOG",
                        "json",
                        "ASCENT_BANK",
                        folder.resolve("none").toString()));

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output().lines())
                .hasSize(1)
                .allMatch(line -> message(line).contains("ASCENT_BANK"));
    }

    /** Registers, signs in with a right and a wrong password, registers again, and stops. */
    private List<String> linesAfterSomeUse(String form) throws Exception {
        Map<String, String> environment = Map.of("ASCENT_LOG", form, "ASCENT_BANK", folder.toString());
        try (NodeProcess node = NodeProcess.start(Engine.H2.fresh(), environment)) {
            ApiClient api = new ApiClient(node.address());
            String ada =
                    "{\"email\": \"ada@example.org\", \"password\": \"analytical engine\", \"name\": \"A Lovelace\"}";
            assertThat(api.post("/api/v1/accounts", ada).status()).isEqualTo(201);
            assertThat(api.post("/api/v1/accounts", ada).status()).isEqualTo(409);
            assertThat(api.post("/api/v1/sessions", ada).status()).isEqualTo(201);
            assertThat(api.post("/api/v1/sessions", ada.replace("engine", "motor"))
                            .status())
                    .isEqualTo(401);
            node.terminate();
            node.exitCode();
            return node.log();
        }
    }

    private static String message(String line) {
        try {
            JsonNode event = JSON.readValue(line, JsonNode.class);
            return event.get("formattedMessage").getStringValue();
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
