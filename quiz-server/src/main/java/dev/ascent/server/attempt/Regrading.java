package dev.ascent.server.attempt;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grades the attempts of a quiz again, as after a new version of Ascent that grades better. What was is taken from the
 * stored results, so it can be told first who changes and by how much.
 */
@Singleton
public class Regrading {
    private static final Logger LOG = LoggerFactory.getLogger(Regrading.class);
    private static final int AT_ONCE = 200;

    private final AttemptRepository attempts;
    private final Grading grading;
    private final AuditLog audit;
    private final TransactionOperations<Connection> transactions;

    Regrading(
            AttemptRepository attempts,
            Grading grading,
            AuditLog audit,
            TransactionOperations<Connection> transactions) {
        this.attempts = attempts;
        this.grading = grading;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What came of grading again.
     *
     * @param graded  how many attempts were looked at
     * @param changes those whose result is another, oldest first
     * @param failed  those that couldn't be graded, as when a question's version can't be read any more; they stay
     */
    public record Outcome(int graded, List<Change> changes, List<Id> failed) {
        /** Copies the lists. */
        public Outcome {
            changes = List.copyOf(changes);
            failed = List.copyOf(failed);
        }
    }

    /** Whose result changes, and how. */
    public record Change(String candidate, ScoreChange score) {}

    /** Tells reviewers and instructors what a regrade would change; changes nothing. */
    public Outcome preview(Person person, String quiz) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
        return each(quiz, row -> Optional.of(grading.compare(row)));
    }

    /**
     * Grades again, for instructors: scores, receipts and rollups change, each attempt in a transaction of its own. Where
     * the database goes away midway, doing it once more does the rest.
     */
    public Outcome regrade(Person person, String quiz, String address) {
        person.require(Role.INSTRUCTOR);
        return each(
                quiz,
                stored -> transactions.executeWrite(transaction -> attempts.lock(stored.id())
                        .filter(row -> row.state() == AttemptState.GRADED)
                        .map(row -> regrade(person, row, address))));
    }

    private ScoreChange regrade(Person person, AttemptRow row, String address) {
        ScoreChange change = grading.correct(row);
        if (change.isChange()) {
            String detail = change.words() + "; receipt before: " + row.receiptCode();
            audit.add(person.id(), "attempt.regrade", AttemptService.subject(change.attempt()), address, detail);
        }
        return change;
    }

    private Outcome each(String quiz, Function<AttemptRow, Optional<ScoreChange>> work) {
        int graded = 0;
        List<Change> changes = new ArrayList<>();
        List<Id> failed = new ArrayList<>();
        List<AttemptRow> rows = attempts.graded(quiz, -1, AT_ONCE);
        while (!rows.isEmpty()) {
            for (AttemptRow row : rows) {
                try {
                    Optional<ScoreChange> change = work.apply(row);
                    graded += change.isPresent() ? 1 : 0;
                    change.filter(ScoreChange::isChange)
                            .ifPresent(one -> changes.add(new Change(attempts.candidate(row.accountId()), one)));
                } catch (RuntimeException e) {
                    attempts.throwIfAway(row.id());
                    LOG.atWarn()
                            .addKeyValue("attempt", new Id(row.id()))
                            .log("An attempt can't be graded again now: {}", e.toString());
                    failed.add(new Id(row.id()));
                }
            }
            rows = attempts.graded(quiz, rows.getLast().id(), AT_ONCE);
        }
        return new Outcome(graded, changes, failed);
    }
}
