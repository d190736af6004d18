package dev.ascent.server.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The audit's rows: they can be added and read, and nothing else. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditRow, Long> {
    AuditRow save(AuditRow row);

    List<AuditRow> findBySubjectOrderById(String subject);

    /** All that a person did or that was done to their account, oldest first. */
    @Query("select * from audit_entry where actor_id = :actor or subject = :subject order by id")
    List<AuditRow> about(long actor, String subject);

    /** The newest entries that match lie below {@code before} and not below {@code least}: bounds that every index has. */
    String WITHIN = "select * from audit_entry where id < :before and id >= :least and happened_at >= :since"
            + " and happened_at < :until and ";

    /** An empty deed filters nothing. */
    String DEED = " and (:deed = '' or deed = :deed)";

    String NEWEST = " order by id desc limit :most";

    @Query(WITHIN + "1 = 1" + NEWEST)
    List<AuditRow> all(long before, long least, Instant since, Instant until, int most);

    @Query(WITHIN + "deed = :deed" + NEWEST)
    List<AuditRow> ofDeed(long before, long least, Instant since, Instant until, String deed, int most);

    @Query(WITHIN + "actor_id = :actor" + DEED + NEWEST)
    List<AuditRow> ofActor(long before, long least, Instant since, Instant until, long actor, String deed, int most);

    @Query(WITHIN + "subject = :subject and (:actor < 0 or actor_id = :actor)" + DEED + NEWEST)
    List<AuditRow> ofSubject(
            long before, long least, Instant since, Instant until, String subject, long actor, String deed, int most);
}
