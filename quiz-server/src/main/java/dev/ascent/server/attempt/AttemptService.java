package dev.ascent.server.attempt;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A candidate's way through an attempt once it is started: show, save, flag, submit.
 *
 * <p>The server's clock decides, and the state in the database; any node can go on with any attempt. An attempt that is
 * not the person's own is answered as if it were not there.
 */
@Singleton
public class AttemptService {
    private static final int HISTORY = 100;

    /** An attempt that couldn't be graded is left alone for so long. */
    private static final Duration BACK_OFF = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(AttemptService.class);

    private final AttemptRepository attempts;
    private final SlotRepository slots;
    private final ResponseRepository responses;
    private final Papers papers;
    private final Saver saver;
    private final Grading grading;
    private final ResponseJson json;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final Duration grace;
    /** Attempts that this node couldn't grade lately, by their ids. */
    private final Map<Long, Instant> failed = new ConcurrentHashMap<>();

    AttemptService(
            AttemptRepository attempts,
            SlotRepository slots,
            ResponseRepository responses,
            Papers papers,
            Saver saver,
            Grading grading,
            ResponseJson json,
            AuditLog audit,
            Clock clock,
            TransactionOperations<Connection> transactions,
            @Property(name = "ascent.grace", defaultValue = "3s") Duration grace) {
        this.attempts = attempts;
        this.slots = slots;
        this.responses = responses;
        this.papers = papers;
        this.saver = saver;
        this.grading = grading;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
        this.grace = grace;
    }

    /** The attempt, if the person has it. One whose time is over is ended and graded first. */
    public Optional<AttemptView> show(Person person, Id attempt) {
        return own(person, attempt).map(this::current).map(this::view);
    }

    /** The attempt with this row, if it is open and its time is not over. */
    Optional<AttemptView> showOpen(AttemptRow row) {
        return Optional.of(current(row))
                .filter(now -> now.state() == AttemptState.IN_PROGRESS)
                .map(this::view);
    }

    /** The row as it stands once it was looked at: an attempt whose time is over is ended and graded. */
    private AttemptRow current(AttemptRow row) {
        if (!isOverdue(row)) {
            return row;
        }
        expire(row);
        return attempts.findById(row.id()).orElseThrow();
    }

    /** Saves an answer without saying how sure the candidate is of it. */
    public Saving save(Person person, Id attempt, int slot, long sequence, Response response) {
        return save(person, attempt, slot, sequence, response, Optional.empty());
    }

    /**
     * Saves an answer. It is committed when this returns {@link Saving.Saved}, and not before.
     *
     * @param sequence the client's count of its answers to this slot, from 1
     * @param confidence how sure the candidate is of it, where the quiz asks for that; empty counts as the lowest
     */
    public Saving save(
            Person person, Id attempt, int slot, long sequence, Response response, Optional<Confidence> confidence) {
        return saver.save(person, new ResponseKey(attempt.number(), slot, sequence), response, confidence);
    }

    /** Remembers where the candidate is. False where the attempt takes no changes any more. */
    public boolean visit(Person person, Id attempt, int slot) {
        return hasSlot(attempt, slot)
                && attempts.place(attempt.number(), person.id().number(), slot) == 1;
    }

    /** Marks a slot to come back to, or takes the mark off. False where the attempt takes no changes any more. */
    public boolean flag(Person person, Id attempt, int slot, boolean flagged) {
        return transactions.executeWrite(transaction -> {
            boolean open = visit(person, attempt, slot);
            if (open) {
                slots.flag(attempt.number(), slot, flagged);
            }
            return open;
        });
    }

    private boolean hasSlot(Id attempt, int slot) {
        return papers.of(attempt.number()).flatMap(paper -> paper.place(slot)).isPresent();
    }

    /**
     * Ends the attempt and grades it. Every repeat gives the same; past the deadline it ended at the deadline.
     *
     * @return the attempt as it stands now, or nothing where the person has none like it
     */
    public Optional<AttemptSummary> submit(Person person, Id attempt, String address) {
        Optional<AttemptRow> row = own(person, attempt);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant deadline = row.get().deadlineAt();
        Instant finished = now.isAfter(deadline) ? deadline : now;
        transactions.executeWrite(transaction -> {
            if (attempts.end(attempt.number(), finished) == 1) {
                audit.add(person.id(), "attempt.submit", subject(attempt), address, "");
            }
            return true;
        });
        grading.grade(attempt);
        return own(person, attempt).map(AttemptRow::summary);
    }

    /** The person's attempts, newest first, at most a hundred. */
    public List<AttemptSummary> history(Person person) {
        return attempts.history(person.id().number(), HISTORY).stream()
                .map(AttemptRow::summary)
                .toList();
    }

    /** A part of the person's attempts, newest first. */
    public Page<AttemptSummary> history(Person person, PageRequest request) {
        long account = person.id().number();
        List<AttemptRow> rows = request.after().isEmpty()
                ? attempts.history(account, request.limit() + 1)
                : behind(person, request.after().get(), request.limit() + 1);
        return Page.cut(rows, row -> new Id(row.id()).toString(), request).map(AttemptRow::summary);
    }

    private List<AttemptRow> behind(Person person, String cursor, int most) {
        AttemptRow last = Id.parse(cursor).flatMap(id -> own(person, id)).orElseThrow(PageRequest::unknownCursor);
        return attempts.historyBehind(last.accountId(), last.startedAt(), last.id(), most);
    }

    /** The person's open attempts, newest first. */
    public List<AttemptSummary> open(Person person) {
        Instant now = clock.instant();
        return history(person).stream()
                .filter(attempt -> attempt.state() == AttemptState.IN_PROGRESS
                        && attempt.deadlineAt().isAfter(now))
                .toList();
    }

    /** Ends attempts whose time is over, at most {@code limit} of them, and grades all that wait for it, so many at once. */
    void sweep(int limit) {
        Instant before = clock.instant().minus(grace);
        transactions.executeWrite(transaction -> {
            attempts.overdue(before, limit).forEach(this::end);
            return true;
        });
        failed.values().removeIf(at -> at.isBefore(before.minus(BACK_OFF)));
        List<AttemptRow> waiting = attempts.ungraded(Instant.EPOCH, 0, limit);
        while (!waiting.isEmpty()) {
            waiting.forEach(row -> tryToGrade(row.id()));
            AttemptRow last = waiting.getLast();
            waiting = attempts.ungraded(last.deadlineAt(), last.id(), limit);
        }
    }

    /** Grades an attempt; one that can't be graded keeps no other waiting, unless it is for the database being away. */
    private void tryToGrade(long id) {
        Instant now = clock.instant();
        if (failed.getOrDefault(id, Instant.EPOCH).isAfter(now.minus(BACK_OFF))) {
            return;
        }
        try {
            grading.grade(new Id(id));
            failed.remove(id);
        } catch (RuntimeException e) {
            attempts.throwIfAway(id);
            failed.put(id, now);
            LOG.atError().addKeyValue("attempt", new Id(id)).log("An attempt can't be graded now: {}", e.toString());
        }
    }

    private AttemptView view(AttemptRow row) {
        return view(row, slots.of(row.id()), responses.newest(row.id()), clock.instant());
    }

    /** An attempt just started, from the rows that were committed and what they were made of. */
    AttemptView started(AttemptRow row, List<SlotRow> asked, List<Paper.Place> places) {
        papers.keep(row, places);
        return view(row, asked, List.of(), row.startedAt());
    }

    private AttemptView view(AttemptRow row, List<SlotRow> asked, List<ResponseRow> responses, Instant now) {
        Map<Integer, ResponseRow> newest = new HashMap<>();
        responses.forEach(response -> newest.put(response.slot(), response));
        Paper paper = papers.of(row, asked);
        List<SlotView> views = new ArrayList<>();
        for (SlotRow slot : asked) {
            views.add(new SlotView(
                    slot.slot(),
                    slot.points(),
                    paper.place(slot.slot()).orElseThrow().variant().prompt(),
                    Optional.ofNullable(newest.get(slot.slot())).map(json::saved),
                    slot.flagged()));
        }
        return new AttemptView(
                new Id(row.id()),
                row.quizId(),
                row.title(),
                paper.scoring(),
                row.state(),
                row.startedAt(),
                row.deadlineAt(),
                now,
                row.currentSlot(),
                views);
    }

    static String subject(Id attempt) {
        return "attempt/" + attempt;
    }

    private Optional<AttemptRow> own(Person person, Id attempt) {
        return attempts.findById(attempt.number())
                .filter(row -> row.accountId() == person.id().number());
    }

    private boolean isOverdue(AttemptRow row) {
        return row.state() == AttemptState.IN_PROGRESS
                && row.deadlineAt().plus(grace).isBefore(clock.instant());
    }

    private void expire(AttemptRow row) {
        transactions.executeWrite(transaction -> {
            end(row);
            return true;
        });
        grading.grade(new Id(row.id()));
    }

    private void end(AttemptRow row) {
        if (attempts.end(row.id(), row.deadlineAt()) == 1) {
            audit.add(null, "attempt.expire", subject(new Id(row.id())), "node", "");
        }
    }
}
