package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The rows of scores by rubric: they are added and read, and nothing else. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RubricRepository extends GenericRepository<RubricRow, RubricKey> {
    RubricRow save(RubricRow row);

    /** Every scoring of an attempt, oldest first. */
    @Query("select * from rubric_score where attempt_id = :attempt order by slot, sequence")
    List<RubricRow> of(long attempt);

    /** Every scoring by a person, of their own answers and of others', oldest first. */
    @Query("select * from rubric_score where scorer_id = :scorer order by scored_at, attempt_id, slot, sequence")
    List<RubricRow> by(long scorer);
}
