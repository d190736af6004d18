package dev.ascent.server.account;

import dev.ascent.server.ident.Id;
import dev.ascent.server.problem.AccessDenied;
import java.util.Set;

/**
 * A person who is known here, as others of the server see them: never with the password.
 *
 * @param id the account's id
 * @param email the normalised address
 * @param name how they want to be called
 * @param roles what they may do
 */
public record Person(Id id, String email, String name, Set<Role> roles) {

    /** Copies the roles. */
    public Person {
        roles = Set.copyOf(roles);
    }

    /** Whether they have {@code role}, which an administrator always has. */
    public boolean may(Role role) {
        return roles.contains(role) || roles.contains(Role.ADMINISTRATOR);
    }

    /**
     * Returns quietly if they have one of {@code roles}; an administrator always has.
     *
     * @throws AccessDenied if not
     */
    public void require(Role... roles) {
        for (Role role : roles) {
            if (may(role)) {
                return;
            }
        }
        throw new AccessDenied(roles[0].id());
    }
}
