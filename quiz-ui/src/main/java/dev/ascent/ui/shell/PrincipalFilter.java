package dev.ascent.ui.shell;

import dev.ascent.server.account.AccountService;
import dev.ascent.server.account.Role;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the person who is signed in the principal of the request, for Vaadin's access control. Asks each time whether
 * the account's session still lives, so that a disabled account is out at once.
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
        Optional<SignedIn> person = isFile(http.getRequestURI()) ? Optional.empty() : who(http);
        chain.doFilter(person.isPresent() ? new Known(http, person.get()) : http, response);
    }

    private Optional<SignedIn> who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<SignedIn> known = session == null ? Optional.empty() : SignedIn.of(session);
        Optional<String> token = known.map(SignedIn::token).or(() -> SignedIn.kept(request));
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<SignedIn> now = accounts.byToken(token.get()).map(person -> new SignedIn(person, token.get()));
            if (now.isPresent() && !now.equals(known)) {
                now.get().keepIn(request.getSession(true));
            } else if (now.isEmpty() && session != null) {
                SignedIn.forgetIn(session);
            }
            return now;
        } catch (RuntimeException e) {
            // The database is out of reach: whoever takes a quiz keeps the page and sees that nothing is saved yet.
            LOG.debug("Could not ask for the session", e);
            return known;
        }
    }

    private static boolean isFile(String path) {
        return path.startsWith("/VAADIN/build/") || path.startsWith("/ascent/") || path.startsWith("/webjars/");
    }

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
