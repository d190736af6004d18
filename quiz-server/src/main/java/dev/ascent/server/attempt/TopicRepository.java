package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
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

    /** Sets how a topic of an attempt went. */
    @Query("insert into attempt_topic (attempt_id, topic, questions, earned, possible)"
            + " values (:attempt, :topic, :questions, :earned, :possible) on duplicate key update"
            + " questions = values(questions), earned = values(earned), possible = values(possible)")
    long set(long attempt, String topic, int questions, BigDecimal earned, BigDecimal possible);

    @Query(
            "insert into quiz_topic_total (quiz_id, topic, attempts, earned, possible)"
                    + " values (:quiz, :topic, :attempts, :earned, :possible) on duplicate key update"
                    + " attempts = attempts + values(attempts), earned = earned + values(earned), possible = possible + values(possible)")
    long addToTotal(String quiz, String topic, int attempts, BigDecimal earned, BigDecimal possible);

    @Query("insert into quiz_score_bin (quiz_id, bin, title, attempts, share_sum)"
            + " values (:quiz, :bin, :title, :attempts, :share) on duplicate key update"
            + " attempts = attempts + values(attempts), share_sum = share_sum + values(share_sum)")
    long addToBin(String quiz, int bin, String title, int attempts, double share);
}
