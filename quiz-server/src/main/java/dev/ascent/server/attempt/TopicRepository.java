package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The rows of topics' scores, and the totals over all attempts of a quiz that are kept up with them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TopicRepository extends GenericRepository<TopicRow, TopicKey> {
    /** How the topics of an attempt went. */
    @Query("select * from attempt_topic where attempt_id = :attempt")
    List<TopicRow> of(long attempt);

    /** Removes a topic of which nothing counts any more. */
    @Query("delete from attempt_topic where attempt_id = :attempt and topic = :topic")
    long remove(long attempt, String topic);

    @Query("insert into quiz_score_bin (quiz_id, bin, title, attempts, share_sum)"
            + " values (:quiz, :bin, :title, :attempts, :share) on duplicate key update"
            + " attempts = attempts + values(attempts), share_sum = share_sum + values(share_sum)")
    long addToBin(String quiz, int bin, String title, int attempts, double share);
}
