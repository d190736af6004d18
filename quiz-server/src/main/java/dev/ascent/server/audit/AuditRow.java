package dev.ascent.server.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One deed, as stored. */
@MappedEntity("audit_entry")
record AuditRow(
        @Id Long id,
        Instant happenedAt,
        @Nullable Long actorId,
        String deed,
        String subject,
        String address,
        String detail) {}
