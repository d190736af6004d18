package dev.ascent.core.variant;

/** A question whose conditions no draw could meet, or whose answers come out alike in every draw. */
public final class InfeasibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InfeasibleException(String question, int draws) {
        super("question " + question + ": none of " + draws
                + " draws meets `where` with all answers different from each other");
    }
}
