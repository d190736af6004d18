package dev.ascent.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs Python programs in an installed Python: one worker imports the slow modules once and forks for each program, which
 * gets a new empty folder, no input, and limits of its own.
 */
record Snippets(Python python, Limits limits) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PROGRAM = program();

    /**
     * What a program may use.
     *
     * @param seconds   of time until it is ended
     * @param megabytes of data beyond what the worker has already
     */
    record Limits(int seconds, int megabytes) {
        static final Limits USUAL = new Limits(60, 2_000);
    }

    /** What a program did. */
    sealed interface Ran {
        /** It ended well. */
        record Printed(String output) implements Ran {}

        /** It failed, with the last line of what it said of that, or was ended. */
        record Failed(String reason) implements Ran {}
    }

    /** A worker, ready to run programs one after the other. */
    final class Worker implements AutoCloseable {
        private final Process process;
        private final Writer in;
        private final BufferedReader out;

        private Worker(List<String> modules) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(
                    python.command(),
                    "-c",
                    PROGRAM,
                    String.valueOf(limits.seconds()),
                    String.valueOf(limits.megabytes()),
                    String.join(",", modules));
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("PYTHON"));
            environment.putAll(Map.of(
                    "PYTHONHASHSEED", "0",
                    "PYTHONIOENCODING", "utf-8",
                    "PYTHONDONTWRITEBYTECODE", "1",
                    "OMP_NUM_THREADS", "1",
                    "OPENBLAS_NUM_THREADS", "1",
                    "MKL_NUM_THREADS", "1",
                    "MPLBACKEND", "Agg"));
            process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            in = process.outputWriter(StandardCharsets.UTF_8);
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        Ran run(String program) {
            try {
                StringWriter line = new StringWriter();
                try (JsonGenerator json = JSON.createGenerator(line)) {
                    json.writeString(program);
                }
                in.write(line + "\n");
                in.flush();
                String reply = out.readLine();
                return reply == null ? new Ran.Failed("the worker that runs programs ended") : ran(reply);
            } catch (IOException e) {
                return new Ran.Failed("the worker that runs programs ended: " + e.getMessage());
            }
        }

        /** Ends the worker, and with it a program that still runs. */
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /**
     * Starts a worker.
     *
     * @param modules imported before the first program, so that importing them again costs nothing
     */
    Worker worker(List<String> modules) {
        try {
            return new Worker(modules);
        } catch (IOException e) {
            throw new VerifyFault("Python (" + python.command() + ") cannot be started.", e);
        }
    }

    private static Ran ran(String reply) throws IOException {
        String output = "";
        String error = "";
        try (JsonParser json = JSON.createParser(reply)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("output")) {
                    output = json.getText();
                } else if (name.equals("error")) {
                    error = json.getText();
                }
            }
        }
        return error.isEmpty() ? new Ran.Printed(output) : new Ran.Failed(error);
    }

    private static String program() {
        try (InputStream source = Objects.requireNonNull(Snippets.class.getResourceAsStream("snippets.py"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
