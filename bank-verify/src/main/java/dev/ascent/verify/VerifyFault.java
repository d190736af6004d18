package dev.ascent.verify;

/** Verifying could not go on, for a reason that the message tells in full. */
final class VerifyFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VerifyFault(String message) {
        super(message);
    }

    VerifyFault(String message, Throwable cause) {
        super(message, cause);
    }
}
