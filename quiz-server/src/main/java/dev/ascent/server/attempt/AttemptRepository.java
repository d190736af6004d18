package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of attempts. Every change of state is one conditional update, whose count says who was first. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AttemptRepository extends GenericRepository<AttemptRow, Long> {
    AttemptRow save(AttemptRow row);

    Optional<AttemptRow> findById(Long id);

    /** Asks for an attempt that something failed at, and so throws where it is the database that is away. */
    default void throwIfAway(long id) {
        findById(id);
    }

    /** The attempt, locked until the transaction ends. */
    @Query("select * from attempt where id = :id for update")
    Optional<AttemptRow> lock(long id);

    /** The open attempt of this quiz that the person has. */
    Optional<AttemptRow> findByAccountIdAndOpenQuiz(long accountId, String openQuiz);

    /** All of an attempt but its long texts, which lists have no use for. */
    String WITHOUT_TEXTS =
            "select id, account_id, quiz_id, title, blueprint_fingerprint, '' as blueprint_text, scoring, seed,"
                    + " state, open_quiz, current_slot, questions, max_points, started_at, deadline_at, finished_at,"
                    + " graded_at, score, null as receipt, receipt_code from attempt";

    /** A person's attempts, newest first. */
    @Query("select * from attempt where account_id = :account order by started_at desc, id desc")
    List<AttemptRow> all(long account);

    /** A person's attempts without their long texts, newest first. */
    @Query(WITHOUT_TEXTS + " where account_id = :account order by started_at desc, id desc limit :most")
    List<AttemptRow> history(long account, int most);

    /** The same of those that stand behind the place (started, id) in that order. */
    @Query(WITHOUT_TEXTS + " where account_id = :account"
            + " and (started_at < :started or (started_at = :started and id < :id))"
            + " order by started_at desc, id desc limit :most")
    List<AttemptRow> historyBehind(long account, Instant started, long id, int most);

    /**
     * Locks an attempt until the transaction ends, so that a save and a submit wait for each other; empty where it takes
     * no answers any more.
     */
    @Query("select id from attempt where id = :id and account_id = :account"
            + " and state = 'IN_PROGRESS' and deadline_at >= :earliestDeadline for update")
    Optional<Long> lockOpen(long id, long account, Instant earliestDeadline);

    /** Where the candidate is: 1, or 0 where the attempt is not theirs or not open. */
    @Query("update attempt set current_slot = :slot where id = :id and account_id = :account and state = 'IN_PROGRESS'")
    long place(long id, long account, int slot);

    /** Ends an open attempt: 1, or 0 where it had ended before. */
    @Query("update attempt set state = 'SUBMITTED', open_quiz = null, finished_at = :finishedAt"
            + " where id = :id and state = 'IN_PROGRESS'")
    long end(long id, Instant finishedAt);

    /** Open attempts with a deadline before {@code before} that no other node is ending, locked. */
    @Query("select * from attempt where state = 'IN_PROGRESS' and deadline_at < :before"
            + " order by deadline_at limit :most for update skip locked")
    List<AttemptRow> overdue(Instant before, int most);

    /** One of the open attempts, if there is any. */
    @Query("select id from attempt where state = 'IN_PROGRESS' limit 1")
    Optional<Long> findOpen();

    @Query("select count(*) from attempt where state = 'IN_PROGRESS'")
    long countOpen();

    @Query("select count(*) from attempt where state = 'SUBMITTED'")
    long countUngraded();

    /** The deadline of the open attempt that ends first. */
    @Query("select deadline_at from attempt where state = 'IN_PROGRESS' order by deadline_at limit 1")
    Optional<Instant> earliestDeadline();

    /** Attempts that have ended and are not graded, without their long texts, behind the place (deadline, id) in that order. */
    @Query(WITHOUT_TEXTS + " where state = 'SUBMITTED'"
            + " and (deadline_at > :deadline or (deadline_at = :deadline and id > :id))"
            + " order by deadline_at, id limit :most")
    List<AttemptRow> ungraded(Instant deadline, long id, int most);

    /** Of a person's open attempts with a deadline not before {@code earliest} that ask a question of another one, the last to end. */
    @Query(WITHOUT_TEXTS + " where account_id = :account and state = 'IN_PROGRESS' and deadline_at >= :earliest"
            + " and exists (select 1 from attempt_slot same join attempt_slot asked on asked.question_id = same.question_id"
            + " where asked.attempt_id = :other and same.attempt_id = attempt.id)"
            + " order by deadline_at desc limit 1")
    Optional<AttemptRow> openWithQuestionOf(long account, Instant earliest, long other);

    /** Of a person's open attempts with a deadline not before {@code earliest} that ask one of these questions, the last to end. */
    @Query(WITHOUT_TEXTS + " where account_id = :account and state = 'IN_PROGRESS' and deadline_at >= :earliest"
            + " and exists (select 1 from attempt_slot s where s.attempt_id = attempt.id and s.question_id in (:wanted))"
            + " order by deadline_at desc limit 1")
    Optional<AttemptRow> openAsking(long account, Instant earliest, Collection<String> wanted);

    /** The graded attempts of a quiz after one, in the order of their ids. */
    @Query("select * from attempt where quiz_id = :quiz and state = 'GRADED' and id > :after order by id limit :most")
    List<AttemptRow> graded(String quiz, long after, int most);

    /** The name of a person. */
    @Query("select name from account where id = :account")
    String candidate(long account);

    @Query("update attempt set state = 'GRADED', graded_at = :now, score = :score, max_points = :max,"
            + " receipt = :receipt, receipt_code = :code where id = :id and state = 'SUBMITTED'")
    long graded(long id, Instant now, BigDecimal score, int max, String receipt, String code);

    /** What a graded attempt counts after a person scored one of its answers. */
    @Query("update attempt set score = :score, max_points = :max, receipt = :receipt, receipt_code = :code"
            + " where id = :id and state = 'GRADED'")
    long rescored(long id, BigDecimal score, int max, String receipt, String code);
}
