package dev.ascent.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import dev.ascent.server.account.AccountService;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The person who is signed in to a session of the browser.
 *
 * @param person who it is
 * @param token the secret of the account's session, which ends when the account is disabled or its password changes
 */
public record SignedIn(Person person, String token) implements Principal {

    private static final Logger LOG = LoggerFactory.getLogger(SignedIn.class);
    private static final String ATTRIBUTE = SignedIn.class.getName();
    private static final String COOKIE = "ascent-token";

    @Override
    public String getName() {
        return person.email();
    }

    /** Says nothing of the token. */
    @Override
    public String toString() {
        return person.id().toString();
    }

    /** Whether the person may do what that role may. */
    public boolean may(Role role) {
        return person.may(role);
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
    public static Person require() {
        return current()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"))
                .person();
    }

    /** Whether the person may still do all that they might {@code before}. */
    boolean mayAllThat(SignedIn before) {
        return before.person.roles().stream().allMatch(this::may);
    }

    /** Signs the person in to the session at hand, which gets a new id; pages of whoever had it before end. */
    public static void begin(SignedIn person) {
        VaadinSession.getCurrent().getUIs().stream()
                .filter(page -> !page.equals(UI.getCurrent()))
                .toList()
                .forEach(UI::close);
        VaadinRequest request = VaadinService.getCurrentRequest();
        VaadinService.reinitializeSession(request);
        request.getWrappedSession().setAttribute(ATTRIBUTE, person);
        cookie(request, person.token(), (int) AccountService.SESSION.toSeconds());
    }

    /** Ends the session at hand. */
    static void end() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            cookie(VaadinService.getCurrentRequest(), "", 0);
            session.getSession().invalidate();
            session.close();
        }
    }

    /** Keeps the token in the browser, where no script can read it, so that a restart of the server goes unnoticed. */
    private static void cookie(VaadinRequest request, String token, int seconds) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, token);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setPath("/");
            cookie.setMaxAge(seconds);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    /** The token that the browser kept, where it did. */
    static Optional<String> kept(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    static Optional<SignedIn> of(HttpSession session) {
        return Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Ends the session, and with it every page that is open in it. */
    static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("The session was ended already", e);
        }
    }
}
