package dev.ascent.ui.shell;

import dev.ascent.server.account.AccountService;
import dev.ascent.server.account.Person;
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
        HttpSession session = isFile(http.getRequestURI()) ? null : http.getSession(false);
        Optional<SignedIn> person = session == null
                ? Optional.empty()
                : SignedIn.of(session).flatMap(known -> stillThere(known, session));
        chain.doFilter(person.isPresent() ? new Known(http, person.get()) : http, response);
    }

    private static boolean isFile(String path) {
        return path.startsWith("/VAADIN/build/") || path.startsWith("/ascent/") || path.startsWith("/webjars/");
    }

    private Optional<SignedIn> stillThere(SignedIn known, HttpSession session) {
        try {
            Optional<Person> person = accounts.byToken(known.token());
            if (person.isEmpty()) {
                SignedIn.forgetIn(session);
                return Optional.empty();
            }
            SignedIn now = new SignedIn(person.get(), known.token());
            if (!now.equals(known)) {
                now.keepIn(session);
            }
            return Optional.of(now);
        } catch (RuntimeException e) {
            // The database is out of reach: whoever takes a quiz keeps the page and sees that nothing is saved yet.
            LOG.debug("Could not ask for the session", e);
            return Optional.of(known);
        }
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
