package dev.ascent.server.account;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as administrators see it.
 *
 * @param disabledAt since when nobody can sign in with it
 * @param tag names this state of the account; any change gives another
 */
public record Account(Person person, Instant createdAt, Optional<Instant> disabledAt, String tag) {

    static Account of(AccountRow row) {
        String state = row.roles() + '\n' + row.epoch() + '\n' + row.disabledAt() + '\n' + row.email();
        return new Account(
                row.person(),
                row.createdAt(),
                Optional.ofNullable(row.disabledAt()),
                Secrets.hash(state).substring(0, 16));
    }
}
