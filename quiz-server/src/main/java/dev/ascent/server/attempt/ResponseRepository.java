package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of answers: they are added and read, and nothing else. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ResponseRepository extends GenericRepository<ResponseRow, ResponseKey> {
    /**
     * Adds an answer unless one with this sequence or a higher one is there: 1, or 0 where there is. Only in a transaction
     * that holds the attempt's lock, or two could find none there.
     */
    @Query("insert into attempt_response (attempt_id, slot, sequence, response, confidence, saved_at)"
            + " select :attempt, :slot, :sequence, :response, :confidence, :savedAt from (select 1) one"
            + " where not exists (select 1 from attempt_response"
            + " where attempt_id = :attempt and slot = :slot and sequence >= :sequence)")
    long addNewest(
            long attempt, int slot, long sequence, String response, @Nullable String confidence, Instant savedAt);

    boolean existsById(ResponseKey key);

    /** The answer with the highest sequence of one question. */
    @Query("select * from attempt_response where attempt_id = :attempt and slot = :slot"
            + " order by sequence desc limit 1")
    Optional<ResponseRow> newest(long attempt, int slot);

    /** The answer that counts for each question that has one. */
    @Query("select * from attempt_response r where attempt_id = :attempt and sequence ="
            + " (select max(sequence) from attempt_response n where n.attempt_id = r.attempt_id and n.slot = r.slot)"
            + " order by slot")
    List<ResponseRow> newest(long attempt);

    /** Every answer of an attempt, in the order of questions and sequences. */
    @Query("select * from attempt_response where attempt_id = :attempt order by slot, sequence")
    List<ResponseRow> all(long attempt);
}
