package dev.ascent.server.account;

import java.time.Duration;

/** What came of asking to be erased. */
public sealed interface Erasure {

    /** Nothing says any more who it was. */
    record Erased() implements Erasure {}

    /** It was not the account's password; nothing was changed. */
    record WrongPassword() implements Erasure {}

    /** Nobody would be left who keeps the accounts; nothing was changed. */
    record LastAdministrator() implements Erasure {}

    /** Too many tries; wait this long. */
    record Throttled(Duration retryAfter) implements Erasure {}
}
