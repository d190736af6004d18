package dev.ascent.server.account;

import dev.ascent.server.ident.IdSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Issues sessions, API tokens and invitations, and tells whose they are. */
@Singleton
class Tokens {
    private final TokenRepository rows;
    private final IdSource ids;
    private final Clock clock;

    Tokens(TokenRepository rows, IdSource ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new session or API token that speaks for {@code account} for as long as {@code life}. */
    Issued issue(Purpose purpose, AccountRow account, String label, Duration life) {
        String secret = Secrets.next();
        Instant now = clock.instant();
        rows.save(new TokenRow(
                ids.next().number(),
                Secrets.hash(secret),
                purpose.id(),
                account.id(),
                account.epoch(),
                "",
                label,
                now,
                now.plus(life),
                null));
        return new Issued(secret, now.plus(life));
    }

    /** A new invitation to register with {@code roles}. */
    Issued invite(Purpose purpose, Set<Role> roles, Duration life) {
        String secret = Secrets.next();
        Instant now = clock.instant();
        rows.save(new TokenRow(
                ids.next().number(),
                Secrets.hash(secret),
                purpose.id(),
                null,
                0,
                Role.write(roles),
                "",
                now,
                now.plus(life),
                null));
        return new Issued(secret, now.plus(life));
    }

    /** The account that the living session or API token {@code secret} speaks for. */
    Optional<AccountRow> account(String secret) {
        return rows.findAccount(Secrets.hash(secret), clock.instant());
    }

    /** The living invitation with this secret. */
    Optional<TokenRow> invitation(String secret) {
        Instant now = clock.instant();
        return rows.findBySecretHash(Secrets.hash(secret))
                .filter(row -> row.accountId() == null)
                .filter(row -> row.endedAt() == null && row.expiresAt().isAfter(now));
    }

    /** Ends a token; false where it was over already. */
    boolean end(String secret) {
        return rows.end(Secrets.hash(secret), clock.instant()) == 1;
    }

    /** Uses an invitation up; false where it was over already. The first administrator's links are used up together. */
    boolean use(TokenRow invitation) {
        Instant now = clock.instant();
        return invitation.isWelcome() ? rows.endWelcomes(now) > 0 : rows.end(invitation.secretHash(), now) == 1;
    }

    /** Ends every link for the first administrator. */
    void endWelcomes() {
        rows.endWelcomes(clock.instant());
    }

    /** Drops at most {@code most} of those that expired a month ago; returns how many. */
    long forgetOld(int most) {
        return rows.deleteExpired(clock.instant().minus(Duration.ofDays(30)), most);
    }

    /** What a token is for. */
    enum Purpose {
        SESSION,
        API,
        INVITATION,
        WELCOME;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A new token's secret, told this once, and when it expires. */
    record Issued(String secret, Instant expiresAt) {}
}
