package dev.ascent.server.account;

/** Someone asked for what their roles do not allow. A view offers no such thing, so meeting it is a fault of the asker. */
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A denial for want of {@code role}. */
    public AccessDenied(Role role) {
        super("This needs the role " + role.id() + ".");
    }
}
