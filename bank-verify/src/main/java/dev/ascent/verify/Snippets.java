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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs Python programs in an installed Python: a worker imports slow modules once and forks for each program, which gets a
 * new empty folder, no input, and limits of its own.
 */
record Snippets(Python python, Limits limits) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PROGRAM = program();
    private static final String ENDED =
            "The Python that runs programs has ended. If the system is short of memory, try again with less running.";

    /**
     * What a program may use.
     *
     * @param seconds   of time until it is ended, and of processor time
     * @param megabytes of data beyond what the worker has already
     */
    record Limits(int seconds, int megabytes) {
        static final Limits USUAL = new Limits(60, 2_000);
    }

    /**
     * A program to run.
     *
     * @param processorSeconds that it may take at most; unlike time they do not pass while others keep the machine busy
     */
    record Request(String python, int processorSeconds) {}

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

        /** Runs a program within the limits. */
        Ran run(String program) {
            return run(List.of(new Request(program, limits.seconds()))).getFirst();
        }

        /**
         * Runs the programs of one question, each by itself.
         *
         * @return what each did
         * @throws VerifyFault if the worker is no more, so that nothing is known of the programs
         */
        List<Ran> run(List<Request> programs) {
            try {
                StringWriter line = new StringWriter();
                try (JsonGenerator json = JSON.createGenerator(line)) {
                    json.writeStartArray();
                    for (Request program : programs) {
                        json.writeStartArray();
                        json.writeString(program.python());
                        json.writeNumber(program.processorSeconds());
                        json.writeEndArray();
                    }
                    json.writeEndArray();
                }
                in.write(line + "\n");
                in.flush();
                String reply = out.readLine();
                if (reply != null) {
                    return ran(reply);
                }
            } catch (IOException e) {
                throw new VerifyFault(ENDED, e);
            }
            throw new VerifyFault(ENDED);
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

    private static List<Ran> ran(String reply) throws IOException {
        List<Ran> all = new ArrayList<>();
        try (JsonParser json = JSON.createParser(reply)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                String output = "";
                String error = "";
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    if (name.equals("output")) {
                        output = json.getText();
                    } else if (name.equals("error")) {
                        error = json.getText();
                    }
                }
                all.add(error.isEmpty() ? new Ran.Printed(output) : new Ran.Failed(error));
            }
        }
        return all;
    }

    private static String program() {
        try (InputStream source = Objects.requireNonNull(Snippets.class.getResourceAsStream("snippets.py"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
