package dev.ascent.server.backup;

/** Somebody who waits for long work, and is told how far it is. */
@FunctionalInterface
public interface Progress {
    /** Tells one line. */
    void tell(String line);
}
