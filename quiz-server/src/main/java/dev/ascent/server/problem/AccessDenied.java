package dev.ascent.server.problem;

/** Someone asked for what their roles do not allow. A view offers no such thing, so meeting it is a fault of the asker. */
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A denial for want of the role with this name. */
    public AccessDenied(String role) {
        super("This needs the role " + role + ".");
    }
}
