package dev.ascent.server.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the rollups that grading keeps up. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ScoreRepository extends GenericRepository<ScoreRepository.Bin, String> {

    /** The bins of all quizzes that attempts are in; one that all have left stays in the table. */
    @Query("select quiz_id, bin, title, attempts, share_sum from quiz_score_bin where attempts > 0"
            + " order by quiz_id, bin")
    List<Bin> bins();

    /** Those of one quiz. */
    @Query("select quiz_id, bin, title, attempts, share_sum from quiz_score_bin where quiz_id = :quiz and attempts > 0"
            + " order by bin")
    List<Bin> bins(String quiz);

    @Query("select topic, attempts, earned, possible from quiz_topic_total where quiz_id = :quiz order by topic")
    List<Total> totals(String quiz);

    /** The graded attempts of a quiz with their candidates' names. */
    String GRADED = "select a.id, p.name, a.finished_at, a.score, a.max_points from attempt a"
            + " join account p on p.id = a.account_id where a.quiz_id = :quiz and a.state = 'GRADED'";

    String NEWEST = " order by a.finished_at desc, a.id desc limit :most";

    @Query(GRADED + NEWEST)
    List<Graded> graded(String quiz, int most);

    /** Those that stand behind one in that order. */
    @Query(GRADED + " and (a.finished_at < :finished or (a.finished_at = :finished and a.id < :id))" + NEWEST)
    List<Graded> gradedBehind(String quiz, Instant finished, long id, int most);

    @Query(GRADED + " and a.id = :id")
    Optional<Graded> graded(String quiz, long id);

    /** How the topics of some attempts went. A parameter called like a column of bins would take that one's type. */
    @Query("select attempt_id, topic, earned, possible from attempt_topic where attempt_id in (:ids)")
    List<Share> shares(List<Long> ids);

    /** How many attempts of a quiz fell into a bin. */
    @MappedEntity("quiz_score_bin")
    record Bin(@Id String quizId, int bin, String title, int attempts, double shareSum) {}

    /** A topic over all attempts of a quiz. */
    @Introspected
    record Total(String topic, int attempts, BigDecimal earned, BigDecimal possible) {}

    /** A graded attempt. */
    @Introspected
    record Graded(long id, String name, Instant finishedAt, BigDecimal score, int maxPoints) {}

    /** A topic of an attempt. */
    @Introspected
    record Share(long attemptId, String topic, BigDecimal earned, BigDecimal possible) {

        double share() {
            return possible.signum() == 0 ? 0 : earned.doubleValue() / possible.doubleValue();
        }
    }
}
