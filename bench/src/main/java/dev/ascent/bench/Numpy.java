package dev.ascent.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A Python that does a script's work again and again on request, and times it inside: neither its start nor the import of
 * NumPy count.
 */
final class Numpy implements AutoCloseable {
    private static final String PYTHON = "/usr/bin/python3";

    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader replies;
    private final Path errors;
    private final String version;

    private Numpy(Process process, Path errors) throws IOException {
        this.process = process;
        this.errors = errors;
        requests = new PrintWriter(process.outputWriter(), true);
        replies = process.inputReader();
        version = answer(replies.readLine());
    }

    /**
     * Starts the operating system's Python with a script of this package's resources, which first prints NumPy's version
     * and then a line for each line that it reads.
     *
     * @throws BenchFault if there is no such Python, or it has no NumPy
     */
    static Numpy start(String script, Path work) {
        try (InputStream source = Numpy.class.getResourceAsStream(script)) {
            if (source == null) {
                throw new BenchFault("There is no script " + script);
            }
            Path copy = work.resolve(script);
            Files.write(copy, source.readAllBytes());
            Path errors = work.resolve(script + ".errors");
            ProcessBuilder builder =
                    new ProcessBuilder(PYTHON, "-u", copy.toString(), work.toString()).redirectError(errors.toFile());
            // Rates are of one core on both sides.
            builder.environment().put("OPENBLAS_NUM_THREADS", "1");
            return new Numpy(builder.start(), errors);
        } catch (IOException e) {
            throw new BenchFault(PYTHON + " with NumPy is needed (on Debian: apt install python3-numpy)", e);
        }
    }

    /** Returns the version of NumPy. */
    String version() {
        return version;
    }

    /** Sends a request and returns the reply. */
    String ask(String request) {
        requests.println(request);
        try {
            return answer(replies.readLine());
        } catch (IOException e) {
            throw new BenchFault("NumPy did not answer", e);
        }
    }

    private String answer(@Nullable String line) throws IOException {
        if (line == null) {
            throw new BenchFault(
                    "The floor in NumPy ended (it needs Debian's python3-numpy): " + Files.readString(errors));
        }
        return line;
    }

    @Override
    public void close() {
        requests.close();
        process.destroy();
    }
}
