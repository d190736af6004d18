package dev.ascent.bench;

import org.jspecify.annotations.Nullable;

/** A benchmark could not be run, for the reason that its message gives. */
final class BenchFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchFault(String message) {
        super(message);
    }

    BenchFault(String message, @Nullable Throwable cause) {
        super(message + (cause == null ? "" : ": " + cause), cause);
    }
}
