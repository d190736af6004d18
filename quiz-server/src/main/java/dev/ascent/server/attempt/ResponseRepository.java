package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The rows of answers, which are read here and added by {@link AnswerRows}, and nothing else. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ResponseRepository extends GenericRepository<ResponseRow, ResponseKey> {
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
