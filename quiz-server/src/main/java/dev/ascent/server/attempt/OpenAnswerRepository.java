package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** Keeps the list of open answers up as attempts are graded and answers are scored; the reviewers' queue reads it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OpenAnswerRepository extends GenericRepository<SlotRow, SlotKey> {
    /** Sets who has scored an open answer. */
    @Query("insert into open_answer (attempt_id, slot, quiz_id, question_id, question_version, finished_at, state)"
            + " values (:attempt, :slot, :quiz, :question, :version, :finishedAt, :state)"
            + " on duplicate key update state = values(state)")
    long set(long attempt, int slot, String quiz, String question, int version, Instant finishedAt, String state);
}
