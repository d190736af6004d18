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

    /** The newest entries below {@code before} that match; an empty text, and an actor below 0, filter nothing. */
    @Query("select * from audit_entry where id < :before and happened_at >= :since and happened_at < :until"
            + " and (:deed = '' or deed = :deed) and (:subject = '' or subject = :subject)"
            + " and coalesce(actor_id, -1) between :leastActor and :mostActor order by id desc limit :most")
    List<AuditRow> search(
            long before,
            Instant since,
            Instant until,
            String deed,
            String subject,
            long leastActor,
            long mostActor,
            int most);
}
