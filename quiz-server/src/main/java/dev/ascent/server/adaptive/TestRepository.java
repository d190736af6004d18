package dev.ascent.server.adaptive;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of adaptive tests. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TestRepository extends GenericRepository<TestRow, Long> {
    TestRow save(TestRow row);

    Optional<TestRow> findById(Long id);

    /** The test that a person has open. */
    Optional<TestRow> findByOpenFor(long openFor);

    /** The test, locked until the transaction ends. */
    @Query("select * from adaptive_test where id = :id for update")
    Optional<TestRow> lock(long id);

    /** All of a test but its long receipt, which lists have no use for. */
    String WITHOUT_RECEIPT = "select id, account_id, open_for, title, topics, most_questions, seed, grader, started_at,"
            + " finished_at, ending, score, max_points, null as receipt, receipt_code from adaptive_test";

    /** A person's tests, newest first. */
    @Query("select * from adaptive_test where account_id = :account order by started_at desc, id desc")
    List<TestRow> all(long account);

    /** A person's tests without their receipts, newest first. */
    @Query(WITHOUT_RECEIPT + " where account_id = :account order by started_at desc, id desc limit :most")
    List<TestRow> history(long account, int most);

    /** The same of those that stand behind the place (started, id) in that order. */
    @Query(WITHOUT_RECEIPT + " where account_id = :account"
            + " and (started_at < :started or (started_at = :started and id < :id))"
            + " order by started_at desc, id desc limit :most")
    List<TestRow> historyBehind(long account, Instant started, long id, int most);

    @Query("update adaptive_test set open_for = null, finished_at = :now, ending = :ending, score = :score,"
            + " max_points = :max, receipt = :receipt, receipt_code = :code where id = :id and finished_at is null")
    long finish(long id, Instant now, String ending, BigDecimal score, int max, String receipt, String code);

    void deleteByAccountId(long accountId);
}
