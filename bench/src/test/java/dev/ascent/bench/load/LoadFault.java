package dev.ascent.bench.load;

/** A benchmark could not be run, or found what must not be, as its message says. */
final class LoadFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoadFault(String message) {
        super(message);
    }

    LoadFault(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
