package dev.ascent.server.admin;

import dev.ascent.server.account.Caller;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.audit.AuditSearch;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit over HTTP, for administrators. */
@Controller("/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "audit")
@Problems.SignInNeeded
@Problems.Forbidden
@Problems.Unavailable
class AuditController {
    private final AuditReading audit;
    private final Caller caller;

    AuditController(AuditReading audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Who did what, newest first.
     *
     * @param actor the id of an account
     * @param deed a whole word such as account.register
     * @param subject a whole subject such as account/0123456789abc
     * @param since the first moment, as 2026-01-31T12:00:00Z
     * @param until the moment after the last
     * @param after the cursor that the part before gave as next
     * @param limit the most entries, 1 to 500
     */
    @Get
    @Problems.BadQuery
    Entries listEntries(
            Authentication authentication,
            @Nullable @QueryValue String actor,
            @Nullable @QueryValue String deed,
            @Nullable @QueryValue String subject,
            @Nullable @QueryValue String since,
            @Nullable @QueryValue String until,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue Integer limit) {
        Optional<Id> who = Optional.ofNullable(actor)
                .map(text -> Id.parse(text)
                        .orElseThrow(
                                () -> new Refusal(ProblemType.INVALID_REQUEST, "An actor is the id of an account.")));
        AuditSearch search = new AuditSearch(
                who,
                Optional.ofNullable(deed),
                Optional.ofNullable(subject),
                since == null ? AuditSearch.EVER : instant(since),
                until == null ? AuditSearch.ALWAYS : instant(until));
        Page<AuditLog.Entry> page = audit.search(caller.person(authentication), search, PageRequest.of(after, limit));
        return new Entries(
                page.items().stream().map(EntryLine::of).toList(), page.next().orElse(null));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(ProblemType.INVALID_REQUEST, "A moment is written as 2026-01-31T12:00:00Z.");
        }
    }

    /** A part of the audit. */
    @Serdeable
    @Schema(example = """
        {"items": [{"happenedAt": "2026-11-01T09:00:00.250Z", "actor": "06fq3k8z2m1tc", "deed": "attempt.submit",
        "subject": "attempt/06fq3kb91m7rw", "address": "192.0.2.7", "detail": ""}], "next": null}""")
    record Entries(List<EntryLine> items, @Nullable String next) {}

    /** One deed: when, by whom (null for the node itself), what, to which thing, from where. */
    @Serdeable
    record EntryLine(
            Instant happenedAt, @Nullable String actor, String deed, String subject, String address, String detail) {
        static EntryLine of(AuditLog.Entry entry) {
            return new EntryLine(
                    entry.happenedAt(),
                    entry.actor().map(Id::toString).orElse(null),
                    entry.deed(),
                    entry.subject(),
                    entry.address(),
                    entry.detail());
        }
    }
}
