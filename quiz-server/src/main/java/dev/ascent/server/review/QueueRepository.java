package dev.ascent.server.review;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of open answers that grading keeps up. Nobody finds own answers in it, and nobody is named while
 * another answer of the same attempt could still be reviewed: it would tell whose that is. An empty quiz means all, and a
 * filter by questions holds where {@code every} is 0.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface QueueRepository extends GenericRepository<QueueRepository.Line, Long> {
    /** What a line is made of. */
    String LINE = "select o.attempt_id, o.slot, o.quiz_id, a.title, o.question_id, o.question_version, o.finished_at,"
            + " o.state, case when exists (select 1 from open_answer u where u.attempt_id = o.attempt_id"
            + " and u.state <> 'reviewer') then null else p.name end as candidate from open_answer o"
            + " join attempt a on a.id = o.attempt_id join account p on p.id = a.account_id where a.account_id <> :reader";

    /** The condition of a filter. */
    String FILTER = " and o.state = :state and (:quiz = '' or o.quiz_id = :quiz)"
            + " and (:every = 1 or o.question_id in (:questions))";

    /** The order of the queue, oldest first. */
    String ORDER = " order by o.finished_at, o.attempt_id, o.slot limit :most";

    @Query(LINE + FILTER + ORDER)
    List<Line> first(long reader, String state, String quiz, int every, List<String> questions, int most);

    /** Those that stand behind a place of the queue. */
    @Query(LINE + FILTER + " and (o.finished_at > :at or (o.finished_at = :at and (o.attempt_id > :attempt"
            + " or (o.attempt_id = :attempt and o.slot > :slot))))" + ORDER)
    List<Line> after(
            long reader,
            String state,
            String quiz,
            int every,
            List<String> questions,
            Instant at,
            long attempt,
            int slot,
            int most);

    @Query(LINE + " and o.attempt_id = :attempt and o.slot = :slot")
    Optional<Line> of(long reader, long attempt, int slot);

    /** How many answers there are in each state, anybody's: counted in an index. */
    @Query("select state, count(*) as answers from open_answer group by state")
    List<Count> counts();

    /** How many of them are the reader's own. */
    @Query("select o.state, count(*) as answers from attempt a join open_answer o on o.attempt_id = a.id"
            + " where a.account_id = :reader group by o.state")
    List<Count> own(long reader);

    /** The quizzes and questions of which answers are in one state, anybody's: read from an index. */
    @Query("select quiz_id, question_id, question_version from open_answer where state = :state"
            + " group by quiz_id, question_id, question_version")
    List<Asked> asked(String state);

    /** The title under which a quiz was graded last. */
    @Query("select title from attempt where quiz_id = :quiz and state = 'GRADED' order by finished_at desc limit 1")
    Optional<String> title(String quiz);

    /** An open answer. */
    @MappedEntity("open_answer")
    record Line(
            @Id long attemptId,
            int slot,
            String quizId,
            String title,
            String questionId,
            int questionVersion,
            Instant finishedAt,
            String state,
            @Nullable String candidate) {}

    /** How many there are in a state. */
    @Introspected
    record Count(String state, long answers) {}

    /** A question of a quiz. */
    @Introspected
    record Asked(String quizId, String questionId, int questionVersion) {}
}
