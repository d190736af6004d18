package dev.ascent.server.adaptive;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The rows of what adaptive tests have asked. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AskedRepository extends GenericRepository<AskedRow, AskedKey> {
    AskedRow save(AskedRow row);

    /** What a test has asked, in order. */
    @Query("select * from adaptive_slot where test_id = :test order by slot")
    List<AskedRow> of(long test);

    /** Notes the answer to a question that has none: 1, or 0 where it has one. */
    @Query("update adaptive_slot set response = :given, outcome = :verdict, answered_at = :now"
            + " where test_id = :test and slot = :place and response is null")
    long answer(long test, int place, String given, String verdict, Instant now);

    /** The questions that a person missed, or said not to know, each with the last time. */
    @Query("select s.question_id, max(s.answered_at) as missed_at from adaptive_test t join adaptive_slot s"
            + " on s.test_id = t.id where t.account_id = :account and s.outcome in ('wrong', 'partly', 'unanswered')"
            + " group by s.question_id")
    List<Missed> missed(long account);

    @Query("delete from adaptive_slot where test_id in (select id from adaptive_test where account_id = :account)")
    long deleteOf(long account);

    /** When a question was missed. */
    @Introspected
    record Missed(String questionId, Instant missedAt) {}
}
