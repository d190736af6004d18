package dev.ascent.server.attempt;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of attempts' questions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SlotRepository extends GenericRepository<SlotRow, SlotKey> {
    void saveAll(Iterable<SlotRow> rows);

    /** The questions of an attempt, in their order. */
    @Query("select * from attempt_slot where attempt_id = :attempt order by slot")
    List<SlotRow> of(long attempt);

    /** One question of an attempt. */
    @Query("select * from attempt_slot where attempt_id = :attempt and slot = :slot")
    Optional<SlotRow> of(long attempt, int slot);

    /** Marks a question to come back to, or takes the mark off. */
    @Query("update attempt_slot set flagged = :flagged where attempt_id = :attempt and slot = :slot")
    long flag(long attempt, int slot, boolean flagged);

    /** The questions that a person was asked at {@code since} or later, each with the last time. */
    @Query("select s.question_id, max(a.started_at) as seen_at from attempt a join attempt_slot s"
            + " on s.attempt_id = a.id where a.account_id = :account and a.started_at >= :since group by s.question_id")
    List<Seen> seen(long account, Instant since);

    /** The questions that a person's graded attempts found wrong or partly right, each with the last time. */
    @Query("select s.question_id, max(a.finished_at) as missed_at from attempt a join attempt_slot s"
            + " on s.attempt_id = a.id where a.account_id = :account and a.state = 'GRADED'"
            + " and s.outcome in ('wrong', 'partly') group by s.question_id")
    List<Missed> missed(long account);

    /** The questions of a person's open attempts whose deadline is not before {@code earliest}. */
    @Query("select distinct s.question_id from attempt a join attempt_slot s on s.attempt_id = a.id"
            + " where a.account_id = :account and a.state = 'IN_PROGRESS' and a.deadline_at >= :earliest")
    List<String> open(long account, Instant earliest);

    /** Of some attempts those that ask one of these questions. */
    @Query("select distinct attempt_id from attempt_slot where attempt_id in (:among) and question_id in (:kept)")
    List<Long> asking(Collection<Long> among, Collection<String> kept);

    /** In how many of the newest attempts of a quiz each question stands. */
    @Query("select s.question_id, count(*) as forms from (select id from attempt where quiz_id = :quiz"
            + " order by started_at desc limit :most) a join attempt_slot s on s.attempt_id = a.id"
            + " group by s.question_id")
    List<Appearance> appearances(String quiz, int most);

    /** How many attempts of a quiz there are, counted up to {@code most}. */
    @Query("select count(*) from (select id from attempt where quiz_id = :quiz limit :most) a")
    int forms(String quiz, int most);

    /** When a question was asked. */
    @Introspected
    record Seen(String questionId, Instant seenAt) {}

    /** When a question was missed. */
    @Introspected
    record Missed(String questionId, Instant missedAt) {}

    /** How often a question was asked. */
    @Introspected
    record Appearance(String questionId, int forms) {}
}
