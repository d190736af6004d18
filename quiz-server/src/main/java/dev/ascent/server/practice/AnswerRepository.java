package dev.ascent.server.practice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The rows of answers to cards. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AnswerRepository extends GenericRepository<AnswerRow, ReviewKey> {
    AnswerRow save(AnswerRow row);

    /** The answer to one asking of a card. */
    @Query("select * from practice_answer where card_id = :card and sequence = :sequence")
    Optional<AnswerRow> of(long card, int sequence);

    /** Every answer to a card, oldest first. */
    @Query("select * from practice_answer where card_id = :card order by sequence")
    List<AnswerRow> of(long card);

    @Query("delete from practice_answer where card_id in (select id from practice_card where account_id = :account)")
    long deleteOf(long account);
}
