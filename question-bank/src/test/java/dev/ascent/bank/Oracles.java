package dev.ascent.bank;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the oracles of questions in one Python process. */
final class Oracles {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    Oracles(Path folder) {
        this.folder = folder;
    }

    /** What an oracle answered for a seed: a number or a text, or what went wrong. */
    record Reply(String question, String seed, Optional<Object> answer, String error) {}

    /** Returns whether a Python of at least 3.9 can be started. */
    static boolean available() {
        try {
            Process python = new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return python.waitFor(60, TimeUnit.SECONDS) && python.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Adds an oracle with the variants to try it on, by seed. */
    void add(Question question, String source, Map<Long, Variant> variants) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("question", question.id());
            json.writeStringField("source", source);
            json.writeArrayFieldStart("cases");
            for (Map.Entry<Long, Variant> variant : variants.entrySet()) {
                json.writeStartObject();
                json.writeStringField("seed", variant.getKey().toString());
                json.writeObjectFieldStart("parameters");
                for (Map.Entry<String, Object> parameter :
                        variant.getValue().draw().parameters().entrySet()) {
                    switch (parameter.getValue()) {
                        case Long number -> json.writeNumberField(parameter.getKey(), number);
                        case Double number -> json.writeNumberField(parameter.getKey(), number);
                        default ->
                            json.writeStringField(
                                    parameter.getKey(), parameter.getValue().toString());
                    }
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        lines.add(line.toString());
    }

    /**
     * Runs all oracles.
     *
     * @throws IllegalStateException if Python fails as a whole or takes longer than the given time
     */
    List<Reply> run(long seconds) throws IOException, InterruptedException {
        Path script = folder.resolve("oracles.py");
        try (InputStream source = Objects.requireNonNull(Oracles.class.getResourceAsStream("/oracles.py"))) {
            Files.copy(source, script);
        }
        Path input = Files.write(folder.resolve("input"), lines);
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process python = new ProcessBuilder("python3", "-I", script.toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!python.waitFor(seconds, TimeUnit.SECONDS)) {
            python.destroyForcibly().waitFor();
            List<String> done = Files.readAllLines(output);
            throw new IllegalStateException("the oracles took more than " + seconds + " s; the last reply was "
                    + (done.isEmpty() ? "none" : done.getLast()));
        }
        if (python.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(errors));
        }
        List<Reply> replies = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            replies.add(reply(line));
        }
        return replies;
    }

    private static Reply reply(String line) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                fields.put(name, json.currentToken().isNumeric() ? (Object) json.getDecimalValue() : json.getText());
            }
        }
        return new Reply(
                Objects.requireNonNull(fields.get("question")).toString(),
                Objects.requireNonNull(fields.get("seed")).toString(),
                Optional.ofNullable(fields.get("answer")),
                String.valueOf(fields.getOrDefault("error", "")));
    }
}
