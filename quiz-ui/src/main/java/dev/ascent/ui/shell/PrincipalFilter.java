package dev.ascent.ui.shell;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import dev.ascent.server.account.AccountService;
import dev.ascent.server.account.Role;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the person who is signed in the principal of the request, for Vaadin's access control. Asks each time whether
 * the account's session still lives, so that a disabled account is out at once.
 *
 * <p>Vaadin asks who may see a view when somebody goes to it, and not again; the view keeps its person. So where that person
 * is signed out, or has lost a role, the session ends here with all its pages before anything is done for them, and a page
 * that wanted something done is told why ({@link Parting}).
 */
@Singleton
final class PrincipalFilter implements UiFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PrincipalFilter.class);

    private final AccountService accounts;

    PrincipalFilter(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (concernsNobody(http)) {
            chain.doFilter(http, response);
            return;
        }
        HttpSession session = http.getSession(false);
        Optional<SignedIn> known = session == null ? Optional.empty() : SignedIn.of(session);
        Optional<String> token = known.map(SignedIn::token).or(() -> SignedIn.kept(http));
        Standing standing = standing(known, token);
        Optional<SignedIn> now = standing.person();
        Optional<Parting> parting = standing.parting();
        if (session != null && known.isPresent() && parting.isPresent()) {
            SignedIn.end(session);
        }
        // Without a session nothing can be done from a page; one that nobody is signed in to is another page's.
        boolean pageHasEnded = known.isPresent() || session == null;
        if (parting.isPresent() && pageHasEnded && Parting.canBeTold(http)) {
            parting.get().tell(http, (HttpServletResponse) response);
            return;
        }
        if (!known.equals(now)) {
            now.ifPresent(person -> person.keepIn(http.getSession(true)));
        }
        chain.doFilter(now.isPresent() ? new Known(http, now.get()) : http, response);
    }

    private Standing standing(Optional<SignedIn> known, Optional<String> token) {
        if (token.isEmpty()) {
            return new Standing(Optional.empty(), Optional.empty());
        }
        try {
            Optional<SignedIn> now = accounts.byToken(token.get()).map(person -> new SignedIn(person, token.get()));
            if (now.isEmpty()) {
                return new Standing(now, Optional.of(Parting.SIGNED_OUT));
            }
            boolean hasLost = known.isPresent() && !now.get().mayAllThat(known.get());
            return new Standing(now, hasLost ? Optional.of(Parting.RIGHTS_CHANGED) : Optional.empty());
        } catch (RuntimeException e) {
            // The database is out of reach: whoever takes a quiz keeps the page and sees that nothing is saved yet.
            LOG.debug("Could not ask for the session", e);
            return new Standing(known, Optional.empty());
        }
    }

    /**
     * Files, and the sign of life that an open page gives. What Vaadin does with a request depends on its parameters as well
     * as on its path, so both are looked at.
     */
    private static boolean concernsNobody(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        boolean file = path.startsWith("/VAADIN/build/") || path.startsWith("/ascent/") || path.startsWith("/webjars/");
        boolean life = path.equals("/") && RequestType.HEARTBEAT.getIdentifier().equals(type);
        return life || (file && type == null);
    }

    /** Who asks, and why what they had open ends, where it does. */
    private record Standing(Optional<SignedIn> person, Optional<Parting> parting) {}

    private static final class Known extends HttpServletRequestWrapper {

        private final SignedIn person;

        Known(HttpServletRequest request, SignedIn person) {
            super(request);
            this.person = person;
        }

        @Override
        public Principal getUserPrincipal() {
            return person;
        }

        @Override
        public String getRemoteUser() {
            return person.getName();
        }

        @Override
        public boolean isUserInRole(String role) {
            return Role.of(role).map(person::may).orElse(false);
        }
    }
}
