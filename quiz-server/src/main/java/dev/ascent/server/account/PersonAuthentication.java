package dev.ascent.server.account;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/** A request's authentication: the person behind its token, and the token itself to end it by. */
final class PersonAuthentication implements Authentication {
    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final transient String token;

    PersonAuthentication(Person person, String token) {
        this.person = person;
        this.token = token;
    }

    Person person() {
        return person;
    }

    String token() {
        return token;
    }

    @Override
    public String getName() {
        return person.id().toString();
    }

    @Override
    public Collection<String> getRoles() {
        return person.roles().stream().map(Role::id).toList();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
