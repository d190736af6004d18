package dev.ascent.server.audit;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The audit's rows: they can be added and read, and nothing else. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditRow, Long> {
    AuditRow save(AuditRow row);

    List<AuditRow> findBySubjectOrderById(String subject);
}
