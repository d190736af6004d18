package dev.ascent.server.cli;

import dev.ascent.server.account.AccountAdministration;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.function.Function;

/** What a command works on: one database with its accounts, and somebody who can be told something and asked for a password. */
interface Surroundings {

    /** What {@code work} makes of the accounts. */
    <T> T onAccounts(Function<AccountAdministration, T> work);

    /** What {@code work} makes of a connection to the database that nobody else uses meanwhile. */
    <T> T onConnection(Function<Connection, T> work);

    /** The file that the person means by {@code file}, seen from the folder that they are in. */
    Path resolve(Path file);

    /** Tells the person, who waits, how far it is. */
    void tell(String line);

    /** Where a browser on this machine finds Ascent. */
    URI address();

    /** The password that somebody types for {@code email}. */
    String password(String email);
}
