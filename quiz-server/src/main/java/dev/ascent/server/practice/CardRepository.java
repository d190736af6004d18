package dev.ascent.server.practice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of cards. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CardRepository extends GenericRepository<CardRow, Long> {
    CardRow save(CardRow row);

    Optional<CardRow> findById(Long id);

    /** The card, locked until the transaction ends. */
    @Query("select * from practice_card where id = :id for update")
    Optional<CardRow> lock(long id);

    /** All cards of a person. */
    List<CardRow> findByAccountIdOrderById(long accountId);

    /** What is due at {@code now} behind the place (due, id), the longest due first. */
    @Query("select * from practice_card where account_id = :account and due_at <= :now"
            + " and (due_at > :due or (due_at = :due and id > :id)) order by due_at, id limit :most")
    List<CardRow> due(long account, Instant now, Instant due, long id, int most);

    /** Makes the collecting for one person wait for each other, until the transaction ends. */
    @Query("select id from account where id = :account for update")
    Optional<Long> lockAccount(long account);

    /** Notes that a question was missed again. */
    @Query("update practice_card set missed_at = :missedAt, due_at = :dueAt where id = :id")
    long missed(long id, Instant missedAt, Instant dueAt);

    /** Notes a review, and the variant that is asked next. */
    @Query("update practice_card set reviews = :reviews, stability = :stability, difficulty = :difficulty,"
            + " reviewed_at = :now, due_at = :dueAt, variant_seed = :seed where id = :id")
    long reviewed(long id, int reviews, double stability, double difficulty, Instant now, Instant dueAt, long seed);

    void deleteByAccountId(long accountId);
}
