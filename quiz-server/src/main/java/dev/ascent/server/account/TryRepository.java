package dev.ascent.server.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The rows of tries at a secret. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TryRepository extends GenericRepository<TryRow, Long> {
    TryRow save(TryRow row);

    @Query("select tried_at from secret_try where throttle_key = :key and tried_at > :since order by tried_at desc")
    List<Instant> since(String key, Instant since);

    void deleteById(Long id);

    void deleteByThrottleKey(String throttleKey);

    /** Deletes at most {@code most} of those before a time; returns how many. */
    @Query("delete from secret_try where tried_at < :before limit :most")
    long deleteBefore(Instant before, int most);
}
