package dev.ascent.server.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session, an API token or an invitation, as stored: the hash of its secret, never the secret. */
@MappedEntity("access_token")
record TokenRow(
        @Id Long id,
        String secretHash,
        String purpose,
        @Nullable Long accountId,
        int epoch,
        String roles,
        String label,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /** Whether it makes the first administrator. */
    boolean isWelcome() {
        return purpose.equals(Tokens.Purpose.WELCOME.id());
    }
}
