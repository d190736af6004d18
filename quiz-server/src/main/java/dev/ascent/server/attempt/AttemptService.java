package dev.ascent.server.attempt;

import dev.ascent.core.grade.Grader;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A candidate's way through an attempt once it is started: show, save, flag, submit.
 *
 * <p>The server's clock decides, and the state in the database; any node can go on with any attempt. An attempt that is
 * not the person's own is answered as if it were not there.
 */
@Singleton
public class AttemptService {
    private static final int LONGEST_RESPONSE = 16 * 1024;
    private static final int HISTORY = 100;

    private final AttemptStore store;
    private final Sheet sheet;
    private final Grading grading;
    private final ResponseJson json;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final Duration grace;

    AttemptService(
            AttemptStore store,
            Sheet sheet,
            Grading grading,
            ResponseJson json,
            AuditLog audit,
            Clock clock,
            TransactionOperations<Connection> transactions,
            @Property(name = "ascent.grace", defaultValue = "3s") Duration grace) {
        this.store = store;
        this.sheet = sheet;
        this.grading = grading;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
        this.grace = grace;
    }

    /** The attempt, if the person has it. One whose time is over is ended and graded first. */
    public Optional<AttemptView> show(Person person, Id attempt) {
        Optional<AttemptRow> row = own(person, attempt);
        if (row.isPresent() && isOverdue(row.get())) {
            expire(row.get());
            row = own(person, attempt);
        }
        return row.map(found ->
                transactions.executeRead(transaction -> view(transaction.getConnection(), found, clock.instant())));
    }

    /**
     * Saves an answer. It is committed when this returns {@link Saving.Saved}, and not before.
     *
     * @param sequence the client's count of its answers to this slot, from 1
     */
    public Saving save(Person person, Id attempt, int slot, long sequence, Response response) {
        Instant now = clock.instant();
        Optional<AttemptRow> row = own(person, attempt);
        Optional<SlotRow> slotRow = row.flatMap(found -> transactions.executeRead(
                transaction -> store.slot(transaction.getConnection(), attempt.number(), slot)));
        if (row.isEmpty() || slotRow.isEmpty()) {
            return new Saving.NotFound();
        }
        AttemptRow found = row.get();
        if (found.state() != AttemptState.IN_PROGRESS || isOverdue(found)) {
            return new Saving.Over(found.state(), found.deadlineAt());
        }
        Optional<String> unreadable = unreadable(slotRow.get(), response);
        if (unreadable.isPresent()) {
            return new Saving.Unreadable(unreadable.get());
        }
        SavedResponse saved = new SavedResponse(slot, sequence, response, now);
        return transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            if (!store.noteSave(connection, attempt, person.id(), now, now.minus(grace))) {
                AttemptState state =
                        store.find(connection, attempt).orElseThrow().state();
                return new Saving.Over(state, found.deadlineAt());
            }
            return insert(connection, attempt, saved);
        });
    }

    private Saving insert(Connection connection, Id attempt, SavedResponse saved) throws SQLException {
        Optional<SavedResponse> newest = store.newest(connection, attempt.number(), saved.slot());
        if (newest.isPresent() && newest.get().sequence() >= saved.sequence()) {
            SavedResponse there = newest.get();
            boolean repeat = there.sequence() == saved.sequence()
                    && json.text(there.response()).equals(json.text(saved.response()));
            return repeat ? new Saving.Saved(there.slot(), there.sequence(), there.savedAt()) : new Saving.Stale(there);
        }
        store.insert(connection, attempt.number(), saved);
        return new Saving.Saved(saved.slot(), saved.sequence(), saved.savedAt());
    }

    private Optional<String> unreadable(SlotRow slot, Response response) {
        if (json.text(response).length() > LONGEST_RESPONSE) {
            return Optional.of("This answer is too long to be kept.");
        }
        Variant variant = sheet.variant(slot);
        return Grader.unreadable(variant, response);
    }

    /** Remembers where the candidate is. False where the attempt takes no changes any more. */
    public boolean visit(Person person, Id attempt, int slot) {
        return transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            return store.slot(connection, attempt.number(), slot).isPresent()
                    && store.place(connection, attempt, person.id(), slot);
        });
    }

    /** Marks a slot to come back to, or takes the mark off. False where the attempt takes no changes any more. */
    public boolean flag(Person person, Id attempt, int slot, boolean flagged) {
        return transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            boolean open = store.slot(connection, attempt.number(), slot).isPresent()
                    && store.place(connection, attempt, person.id(), slot);
            if (open) {
                store.flag(connection, attempt, slot, flagged);
            }
            return open;
        });
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
            if (store.end(transaction.getConnection(), attempt, finished)) {
                audit.add(person.id(), "attempt.submit", subject(attempt), address, "");
            }
            return true;
        });
        grading.grade(attempt);
        return own(person, attempt).map(this::summary);
    }

    /** The person's attempts, newest first, at most a hundred. */
    public List<AttemptSummary> history(Person person) {
        return transactions.executeRead(transaction -> {
            List<AttemptSummary> summaries = new ArrayList<>();
            for (AttemptRow row : store.history(transaction.getConnection(), person.id(), HISTORY)) {
                int questions =
                        store.slots(transaction.getConnection(), row.id()).size();
                summaries.add(row.summary(questions));
            }
            return summaries;
        });
    }

    /** The person's open attempts, newest first. */
    public List<AttemptSummary> open(Person person) {
        Instant now = clock.instant();
        return history(person).stream()
                .filter(attempt -> attempt.state() == AttemptState.IN_PROGRESS
                        && attempt.deadlineAt().isAfter(now))
                .toList();
    }

    /** Ends attempts whose time is over, at most {@code limit} at once, and grades what waits for it. */
    void sweep(int limit) {
        Instant before = clock.instant().minus(grace);
        transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            for (AttemptRow row : store.overdue(connection, before, limit)) {
                end(connection, row);
            }
            return true;
        });
        List<Id> ungraded = transactions.executeRead(transaction -> store.ungraded(transaction.getConnection(), limit));
        ungraded.forEach(grading::grade);
    }

    AttemptView view(Connection connection, AttemptRow row, Instant now) throws SQLException {
        Map<Integer, SavedResponse> responses = store.responses(connection, row.id());
        List<SlotView> slots = new ArrayList<>();
        for (SlotRow slot : store.slots(connection, row.id())) {
            slots.add(new SlotView(
                    slot.slot(),
                    slot.points(),
                    sheet.variant(slot).prompt(),
                    Optional.ofNullable(responses.get(slot.slot())),
                    slot.flagged()));
        }
        return new AttemptView(
                new Id(row.id()),
                row.quizId(),
                row.title(),
                row.state(),
                row.startedAt(),
                row.deadlineAt(),
                now,
                row.currentSlot(),
                slots);
    }

    static String subject(Id attempt) {
        return "attempt/" + attempt;
    }

    private Optional<AttemptRow> own(Person person, Id attempt) {
        return transactions
                .executeRead(transaction -> store.find(transaction.getConnection(), attempt))
                .filter(row -> row.accountId() == person.id().number());
    }

    private boolean isOverdue(AttemptRow row) {
        return row.state() == AttemptState.IN_PROGRESS
                && row.deadlineAt().plus(grace).isBefore(clock.instant());
    }

    private void expire(AttemptRow row) {
        transactions.executeWrite(transaction -> {
            end(transaction.getConnection(), row);
            return true;
        });
        grading.grade(new Id(row.id()));
    }

    private void end(Connection connection, AttemptRow row) throws SQLException {
        if (store.end(connection, new Id(row.id()), row.deadlineAt())) {
            audit.add(null, "attempt.expire", subject(new Id(row.id())), "node", "");
        }
    }

    private AttemptSummary summary(AttemptRow row) {
        return transactions.executeRead(transaction ->
                row.summary(store.slots(transaction.getConnection(), row.id()).size()));
    }
}
