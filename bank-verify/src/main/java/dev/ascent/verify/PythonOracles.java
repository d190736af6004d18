package dev.ascent.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs oracles in Python: a process for each question, which compiles its program once and gets all variants at once.
 *
 * @param seconds after which a question's process is ended
 */
record PythonOracles(Python python, long seconds) implements OracleRunner<Oracle.Python> {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PROGRAM = program();

    /** Characters shown of a line that is no answer. */
    private static final int LONGEST_SHOWN = 100;

    @Override
    public List<Reply> run(Question question, Oracle.Python oracle, List<Map.Entry<Long, Variant>> variants) {
        Process process = start();
        try {
            // Killed by its handle, which leaves the streams open: what it wrote until then is still read.
            CompletableFuture<Boolean> killed = process.onExit()
                    .thenApply(ended -> false)
                    .completeOnTimeout(true, seconds, TimeUnit.SECONDS)
                    .thenApply(late -> late && process.toHandle().destroyForcibly());
            CompletableFuture<Void> written =
                    CompletableFuture.runAsync(() -> write(process, question, oracle, variants));
            List<Reply> replies = new ArrayList<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    replies.add(reply(line));
                }
            }
            written.exceptionally(e -> null).join();
            if (replies.size() < variants.size() && replies.stream().allMatch(reply -> reply.seed() >= 0)) {
                long next = variants.get(replies.size()).getKey();
                String reason =
                        killed.join() ? "no answer within " + seconds + " s for all" : "Python ended without an answer";
                replies.add(Reply.failed(next, reason));
            }
            return replies;
        } catch (IOException e) {
            throw new UncheckedIOException("what Python answered cannot be read: " + e.getMessage(), e);
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(python.command(), "-I", "-c", PROGRAM)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new VerifyFault("Python (" + python.command() + ") cannot be started.", e);
        }
    }

    private static void write(
            Process process, Question question, Oracle.Python oracle, List<Map.Entry<Long, Variant>> variants) {
        try (OutputStream out = process.getOutputStream();
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("question", question.id());
            json.writeStringField("source", oracle.source());
            json.writeArrayFieldStart("cases");
            for (Map.Entry<Long, Variant> trial : variants) {
                json.writeStartObject();
                json.writeNumberField("seed", trial.getKey());
                json.writeObjectFieldStart("parameters");
                for (Map.Entry<String, Object> parameter :
                        trial.getValue().draw().parameters().entrySet()) {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reply without a seed is about all of them. */
    static Reply reply(String line) {
        Map<String, Object> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Reply.failed(-1, "Python wrote what is no answer: " + shown(line));
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                boolean number = json.nextToken().isNumeric();
                fields.put(name, number ? (Object) json.getDecimalValue() : json.getText());
            }
        } catch (IOException e) {
            return Reply.failed(-1, "Python wrote what is no answer: " + shown(line));
        }
        long seed = fields.get("seed") instanceof Number number ? number.longValue() : -1;
        Object answer = fields.get("answer");
        return answer == null
                ? Reply.failed(seed, String.valueOf(fields.getOrDefault("error", "no answer")))
                : Reply.of(seed, answer);
    }

    private static String shown(String line) {
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + " …";
    }

    private static String program() {
        try (InputStream source = Objects.requireNonNull(PythonOracles.class.getResourceAsStream("oracles.py"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
