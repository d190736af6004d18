package dev.ascent.core.bank;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.TreeSet;

/**
 * Problems in SARIF 2.1.0, the Static Analysis Results Interchange Format of OASIS, which editors and build servers
 * show beside the lines concerned.
 */
public final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    /**
     * Returns a log of one run, always the same bytes for the same problems.
     *
     * @param version of Ascent, by which the log says what wrote it
     * @param folder  of the bank, as a path relative to where the log is read, such as the repository's root; "" where
     *                that is the bank's folder itself
     */
    public static String write(List<Problem> found, String version, String folder) {
        List<Problem> problems =
                found.stream().map(problem -> within(folder, problem)).toList();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, version);
            json.writeStringField("columnKind", "utf16CodeUnits");
            artifacts(json, problems);
            json.writeArrayFieldStart("results");
            for (Problem problem : problems) {
                result(json, problem);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static Problem within(String folder, Problem problem) {
        String file = folder.isEmpty() ? problem.file() : folder + "/" + problem.file();
        return new Problem(problem.code(), file, problem.line(), problem.column(), problem.message());
    }

    private static void tool(JsonGenerator json, String version) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Ascent bank lint");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (Code code : Code.values()) {
            json.writeStartObject();
            json.writeStringField("id", code.name());
            text(json, "shortDescription", code.title());
            text(json, "help", code.remedy());
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(code));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void artifacts(JsonGenerator json, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart("artifacts");
        for (String file : new TreeSet<>(problems.stream().map(Problem::file).toList())) {
            json.writeStartObject();
            location(json, "location", file);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void result(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", problem.code().name());
        json.writeStringField("level", level(problem.code()));
        text(json, "message", problem.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        location(json, "artifactLocation", problem.file());
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", problem.line());
        json.writeNumberField("startColumn", problem.column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void location(JsonGenerator json, String field, String file) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("uri", uri(file));
        json.writeEndObject();
    }

    /** Returns a path as a relative reference: what addresses may not hold is escaped. */
    private static String uri(String file) {
        try {
            return new URI(null, null, "/" + file, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + file, e);
        }
    }

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Code code) {
        return code.isError() ? "error" : "warning";
    }
}
