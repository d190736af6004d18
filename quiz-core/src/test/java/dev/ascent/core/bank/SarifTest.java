package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.ascent.core.SmallBankFixture;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SarifTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Problem> PROBLEMS = new Linter().lint(SmallBankFixture.files("broken"));

    @Test
    void isValidByTheSchemaOfOasis() throws IOException {
        assertThat(faults(Sarif.write(PROBLEMS, "1.2.3", ""))).isEmpty();
        assertThat(faults(Sarif.write(List.of(), "1.2.3", ""))).isEmpty();
        assertThat(faults(Sarif.write(PROBLEMS, "1.2.3", "").replace("\"startLine\" : 1,", "\"startLine\" : 0,")))
                .as("a line from 0 is seen")
                .isNotEmpty();
    }

    @Test
    void placesEachProblemByLineAndColumnInAFileRelativeToTheBank() throws IOException {
        JsonNode results = run(PROBLEMS).get("results");
        assertThat(results).hasSameSizeAs(PROBLEMS);
        for (int i = 0; i < PROBLEMS.size(); i++) {
            Problem problem = PROBLEMS.get(i);
            JsonNode result = results.get(i);
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            assertThat(result.get("ruleId").textValue())
                    .isEqualTo(problem.code().name());
            assertThat(result.get("level").textValue()).isEqualTo(problem.isError() ? "error" : "warning");
            assertThat(result.get("message").get("text").textValue()).isEqualTo(problem.message());
            assertThat(place.get("artifactLocation").get("uri").textValue()).isEqualTo(problem.file());
            assertThat(place.get("region").get("startLine").intValue()).isEqualTo(problem.line());
            assertThat(place.get("region").get("startColumn").intValue()).isEqualTo(problem.column());
        }
    }

    @Test
    void explainsEveryCodeWhetherFoundOrNot() throws IOException {
        JsonNode driver = run(List.of()).get("tool").get("driver");
        List<String> rules = new ArrayList<>();
        driver.get("rules").forEach(rule -> {
            rules.add(rule.get("id").textValue());
            assertThat(rule.get("shortDescription").get("text").textValue()).isNotBlank();
            assertThat(rule.get("help").get("text").textValue()).isNotBlank();
        });
        assertThat(rules)
                .containsExactlyElementsOf(
                        List.of(Code.values()).stream().map(Code::name).toList());
        assertThat(driver.get("version").textValue()).isEqualTo("1.2.3", "");
    }

    @Test
    void escapesWhatAnAddressMayNotHold() throws IOException {
        Problem odd = new Problem(Code.B001, "questions/a b/ü#1%.yaml", 1, 1, "is not YAML");

        assertThat(Sarif.write(List.of(odd), "1", "my bank"))
                .contains("\"my%20bank/questions/a%20b/%C3%BC%231%25.yaml\"");
        assertThat(run(List.of(odd))
                        .get("artifacts")
                        .get(0)
                        .get("location")
                        .get("uri")
                        .textValue())
                .isEqualTo("questions/a%20b/%C3%BC%231%25.yaml");
    }

    private static JsonNode run(List<Problem> problems) throws IOException {
        return JSON.readTree(Sarif.write(problems, "1.2.3", "")).get("runs").get(0);
    }

    private static List<String> faults(String log) throws IOException {
        try (InputStream text = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V7)
                    .getSchema(JSON.readTree(Objects.requireNonNull(text)));
            return schema.validate(JSON.readTree(log)).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
