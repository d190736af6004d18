package dev.ascent.server.node;

/**
 * Something in the node's surroundings that keeps it from starting: a taken port, a database out of reach.
 *
 * <p>The message is for the person who starts the node. It says what happened, that nothing was lost, and what to do;
 * no stack trace is printed with it.
 */
public final class StartFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that {@code message} explains in full. */
    public StartFault(String message) {
        super(message);
    }

    /** A fault that {@code message} explains in full, found through {@code cause}. */
    public StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}
