package dev.ascent.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An installed Python, 3.9 or newer.
 *
 * @param command how it is called
 */
record Python(String command) {

    /** Debian's own before what stands first on the PATH: libraries are installed for the former. */
    private static final List<String> USUAL = List.of("/usr/bin/python3", "python3");

    private static final String NEW_ENOUGH = "import sys; sys.exit(sys.version_info < (3, 9))";

    /** Returns the first usual Python that imports these modules, or else the first; empty if there is none. */
    static Optional<Python> find(List<String> modules) {
        List<Python> found =
                USUAL.stream().map(Python::new).filter(Python::works).toList();
        return found.stream()
                .filter(python -> modules.stream().allMatch(python::has))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** Returns whether it can be started and is new enough. */
    boolean works() {
        return succeeds(NEW_ENOUGH);
    }

    /** Returns whether it finds a module, without the seconds that importing it may take. */
    boolean has(String module) {
        return succeeds("import importlib.util as u, sys; sys.exit(u.find_spec('" + module + "') is None)");
    }

    private boolean succeeds(String program) {
        if (command.startsWith("/") && !Files.isExecutable(Path.of(command))) {
            return false;
        }
        try {
            Process python = new ProcessBuilder(command, "-c", program)
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
}
