package dev.ascent.server.admin;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.audit.AuditSearch;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import jakarta.inject.Singleton;

/** The audit, for administrators; it refuses others with {@link dev.ascent.server.problem.AccessDenied}. */
@Singleton
public class AuditReading {
    private final AuditLog log;

    AuditReading(AuditLog log) {
        this.log = log;
    }

    /** A part of what matches, newest first. */
    public Page<AuditLog.Entry> search(Person administrator, AuditSearch search, PageRequest request) {
        administrator.require(Role.ADMINISTRATOR);
        return log.search(search, request);
    }
}
