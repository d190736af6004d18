package dev.ascent.server.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of sessions, API tokens and invitations. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TokenRepository extends GenericRepository<TokenRow, Long> {
    TokenRow save(TokenRow row);

    Optional<TokenRow> findBySecretHash(String secretHash);

    /** The account that a living session or API token speaks for: one query, asked with every request. */
    @Query("select a.* from access_token t join account a on a.id = t.account_id"
            + " where t.secret_hash = :hash and t.purpose in ('session', 'api') and t.ended_at is null"
            + " and t.expires_at > :now and a.disabled_at is null and a.epoch = t.epoch")
    Optional<AccountRow> findAccount(String hash, Instant now);

    @Query(
            "update access_token set ended_at = :now where secret_hash = :hash and ended_at is null and expires_at > :now")
    long end(String hash, Instant now);

    @Query("update access_token set ended_at = :now where purpose = 'welcome' and ended_at is null")
    long endWelcomes(Instant now);

    /** All of one account, oldest first. */
    List<TokenRow> findByAccountIdOrderById(Long accountId);

    void deleteByAccountId(Long accountId);

    /** Deletes at most {@code most} of those that expired before a time; returns how many. */
    @Query("delete from access_token where expires_at < :before limit :most")
    long deleteExpired(Instant before, int most);
}
