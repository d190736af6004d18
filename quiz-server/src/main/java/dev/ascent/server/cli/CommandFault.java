package dev.ascent.server.cli;

/** A command could not do its work, for a reason that the message tells in full. */
final class CommandFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFault(String message) {
        super(message);
    }
}
