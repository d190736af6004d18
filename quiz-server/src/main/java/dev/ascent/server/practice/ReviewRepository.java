package dev.ascent.server.practice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The rows of reviews. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewRepository extends GenericRepository<ReviewRow, ReviewKey> {
    ReviewRow save(ReviewRow row);

    /** Every review of a card, oldest first. */
    @Query("select * from practice_review where card_id = :card order by sequence")
    List<ReviewRow> of(long card);

    @Query("delete from practice_review where card_id in (select id from practice_card where account_id = :account)")
    long deleteOf(long account);
}
