package dev.ascent.server.cli;

import dev.ascent.server.account.AccountAdministration;
import java.net.URI;
import java.util.function.Function;

/** What a command about accounts works on: the accounts of one database, and somebody who can be asked for a password. */
interface Surroundings {

    /** What {@code work} makes of the accounts. */
    <T> T onAccounts(Function<AccountAdministration, T> work);

    /** Where a browser on this machine finds Ascent. */
    URI address();

    /** The password that somebody types for {@code email}. */
    String password(String email);
}
