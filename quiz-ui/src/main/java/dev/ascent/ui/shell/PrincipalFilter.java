package dev.ascent.ui.shell;

import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.Principal;

/** Makes the person who is signed in the principal of the request, for Vaadin's access control. */
@Singleton
final class PrincipalFilter implements UiFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        var person = SignedIn.of(http.getSession(false));
        chain.doFilter(person.isPresent() ? new Known(http, person.get()) : http, response);
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
            return person.is(role);
        }
    }
}
