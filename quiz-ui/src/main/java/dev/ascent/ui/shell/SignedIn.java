package dev.ascent.ui.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person who is signed in to this session of the browser.
 *
 * @param id the account
 * @param email with which the person signs in
 * @param displayName how the person is called
 * @param roles the names of the person's roles, such as {@code instructor}
 * @param epoch the account's authentication epoch at sign-in: a later one ends this session
 */
public record SignedIn(long id, String email, String displayName, Set<String> roles, long epoch)
        implements Principal, Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** Copies the roles. */
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return email;
    }

    /** Whether the person has that role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Who is signed in to the session at hand. */
    public static Optional<SignedIn> current() {
        VaadinSession session = VaadinSession.getCurrent();
        WrappedSession wrapped = session == null ? null : session.getSession();
        return wrapped == null ? Optional.empty() : Optional.ofNullable((SignedIn) wrapped.getAttribute(ATTRIBUTE));
    }

    /**
     * Who is signed in to the session at hand, for views that nobody else reaches.
     *
     * @throws IllegalStateException if nobody is
     */
    public static SignedIn require() {
        return current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    static Optional<SignedIn> of(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /** Signs the person in to the session at hand, which gets a new id. */
    public static void signIn(SignedIn person) {
        VaadinRequest request = VaadinService.getCurrentRequest();
        VaadinService.reinitializeSession(request);
        request.getWrappedSession().setAttribute(ATTRIBUTE, person);
    }

    /** Ends the session at hand. */
    public static void signOut() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.getSession().invalidate();
            session.close();
        }
    }
}
