package dev.ascent.server.account;

import java.util.Optional;

/**
 * What a person gives to register.
 *
 * @param email as typed
 * @param password as typed
 * @param name how they want to be called, as typed
 * @param invitation the secret of an invitation, where they bring one
 */
public record NewAccount(String email, String password, String name, Optional<String> invitation) {

    /** A registration without an invitation. */
    public NewAccount(String email, String password, String name) {
        this(email, password, name, Optional.empty());
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "registration";
    }
}
