package dev.ascent.server.account;

import java.time.Duration;
import java.time.Instant;

/** What came of signing in. */
public sealed interface SignIn {

    /**
     * It was the right password.
     *
     * @param person who it is
     * @param token the new session's secret, told this once
     * @param expiresAt when the session ends by itself
     */
    record SignedIn(Person person, String token, Instant expiresAt) implements SignIn {
        /** Says nothing of the token. */
        @Override
        public String toString() {
            return "signed in until " + expiresAt;
        }
    }

    /** E-mail address and password do not belong together, or the account is disabled; which of these is not told. */
    record Refused() implements SignIn {}

    /** Too many tries; wait this long. */
    record Throttled(Duration retryAfter) implements SignIn {}
}
