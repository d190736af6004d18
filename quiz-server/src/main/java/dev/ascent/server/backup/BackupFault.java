package dev.ascent.server.backup;

/** A backup could not be written or read. The message is for the person who asked for it, and says what holds now. */
public final class BackupFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupFault(String message) {
        super(message);
    }

    BackupFault(String message, Throwable cause) {
        super(message, cause);
    }
}
