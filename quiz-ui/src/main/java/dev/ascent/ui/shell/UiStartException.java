package dev.ascent.ui.shell;

import java.io.Serial;
import java.net.BindException;

/** The public server could not start; the message says what to do, in words for the person who started it. */
public final class UiStartException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private UiStartException(String message, Throwable cause) {
        super(message, cause);
    }

    static UiStartException of(String host, int port, Exception cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof BindException) {
                return new UiStartException(
                        "Port " + port + " on " + host + " is taken by another program. Nothing was lost. "
                                + "Stop that program, or choose another port: ASCENT_PORT=" + (port + 1),
                        cause);
            }
        }
        return new UiStartException("The public server could not start: " + cause.getMessage(), cause);
    }
}
