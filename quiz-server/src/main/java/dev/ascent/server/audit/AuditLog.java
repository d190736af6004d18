package dev.ascent.server.audit;

import dev.ascent.server.ident.Id;
import dev.ascent.server.ident.IdSource;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of who did what. It is written in the transaction of the deed itself, so that neither is there without the other. */
@Singleton
public class AuditLog {
    /** How far an id's time and an entry's may be apart, generously. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final AuditRepository rows;
    private final IdSource ids;
    private final Clock clock;

    AuditLog(AuditRepository rows, IdSource ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds one entry to the transaction that is open.
     *
     * @param actor who did it, or null for the node itself and for people who are not signed in
     * @param deed what was done, as a stable word such as {@code account.register}
     * @param subject the thing it was done to, for example {@code account/06x…}
     * @param address where from: a network address, {@code cli} or {@code node}
     * @param detail more about it, without secrets; may be empty
     */
    @Transactional(propagation = io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY)
    public void add(@Nullable Id actor, String deed, String subject, String address, String detail) {
        Long actorNumber = actor == null ? null : actor.number();
        rows.save(new AuditRow(ids.next().number(), clock.instant(), actorNumber, deed, subject, address, detail));
    }

    /** What was done to {@code subject}, oldest first. */
    public List<Entry> of(String subject) {
        return rows.findBySubjectOrderById(subject).stream()
                .map(AuditLog::entry)
                .toList();
    }

    /** What this person did, and what was done to {@code subject}, oldest first. */
    public List<Entry> about(Id actor, String subject) {
        return rows.about(actor.number(), subject).stream().map(AuditLog::entry).toList();
    }

    /** A part of what matches, newest first. The caller has checked that the asker may read it. */
    public Page<Entry> search(AuditSearch search, PageRequest request) {
        long before = request.after()
                .map(cursor ->
                        Id.parse(cursor).orElseThrow(PageRequest::unknownCursor).number())
                .orElse(Long.MAX_VALUE);
        List<AuditRow> found = newest(search, before, request.limit() + 1);
        return Page.cut(found, row -> new Id(row.id()).toString(), request).map(AuditLog::entry);
    }

    /** Each way has an index that leads to few rows; that ids ascend with time bounds them further. */
    private List<AuditRow> newest(AuditSearch search, long last, int most) {
        Instant since = search.since();
        Instant until = search.until();
        long least = IdSource.bound(since.minus(SLACK)).number();
        long before = Math.min(last, IdSource.bound(until.plus(SLACK)).number());
        String deed = search.deed().orElse("");
        if (search.subject().isPresent()) {
            long actor = search.actor().map(Id::number).orElse(-1L);
            return rows.ofSubject(before, least, since, until, search.subject().get(), actor, deed, most);
        }
        if (search.actor().isPresent()) {
            return rows.ofActor(
                    before, least, since, until, search.actor().get().number(), deed, most);
        }
        return deed.isEmpty()
                ? rows.all(before, least, since, until, most)
                : rows.ofDeed(before, least, since, until, deed, most);
    }

    private static Entry entry(AuditRow row) {
        Optional<Id> actor = Optional.ofNullable(row.actorId()).map(Id::new);
        return new Entry(row.happenedAt(), actor, row.deed(), row.subject(), row.address(), row.detail());
    }

    /** One deed: when, by whom (empty for the node itself), what, to which thing, from where. */
    public record Entry(
            Instant happenedAt, Optional<Id> actor, String deed, String subject, String address, String detail) {}
}
