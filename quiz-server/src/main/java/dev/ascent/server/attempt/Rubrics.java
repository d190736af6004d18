package dev.ascent.server.attempt;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.variant.Task;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The scoring of open answers by people: the candidate's own, once the attempt is graded and the model answer can be seen,
 * and a reviewer's, which counts before it. The score, the receipt and the rollups change in the same transaction.
 */
@Singleton
public class Rubrics {
    private final AttemptRepository attempts;
    private final RubricRepository rows;
    private final Grading grading;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    Rubrics(
            AttemptRepository attempts,
            RubricRepository rows,
            Grading grading,
            AuditLog audit,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.attempts = attempts;
        this.rows = rows;
        this.grading = grading;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Scores an open answer. A repeat with the same criteria changes nothing.
     *
     * @param met the ids of the criteria that the answer meets; may be empty
     */
    public RubricOutcome score(Person person, Id attempt, int slot, Set<String> met, String address) {
        return transactions.executeWrite(transaction -> {
            Optional<AttemptRow> row = attempts.lock(attempt.number()).filter(found -> mayScore(person, found));
            if (row.isEmpty()) {
                return new RubricOutcome.NotFound();
            }
            if (row.get().state() != AttemptState.GRADED) {
                return new RubricOutcome.NotYet(row.get().state());
            }
            boolean own = row.get().accountId() == person.id().number();
            RubricScore score = new RubricScore(met, own ? Scorer.CANDIDATE : Scorer.REVIEWER);
            return score(row.get(), slot, score, person, address);
        });
    }

    /** Nobody reviews an own attempt: whoever has it scores it as its candidate. */
    private static boolean mayScore(Person person, AttemptRow row) {
        return row.accountId() == person.id().number() || person.may(Role.REVIEWER) || person.may(Role.INSTRUCTOR);
    }

    private RubricOutcome score(AttemptRow row, int slot, RubricScore score, Person person, String address) {
        List<Answered> before = grading.answers(row.id());
        if (slot < 1 || slot > before.size()) {
            return new RubricOutcome.NotFound();
        }
        Answered answer = before.get(slot - 1);
        if (!(answer.variant().task() instanceof Task.Open open) || !Grading.isWritten(answer)) {
            return new RubricOutcome.Nothing();
        }
        Optional<String> unknown = score.met().stream()
                .filter(id -> !open.criteria().contains(id))
                .sorted()
                .findFirst();
        if (unknown.isPresent()) {
            return new RubricOutcome.NoSuchCriterion(unknown.get());
        }
        boolean reviewed =
                answer.rubric().filter(known -> known.by() == Scorer.REVIEWER).isPresent();
        if (reviewed && score.by() == Scorer.CANDIDATE) {
            return new RubricOutcome.ByReviewer();
        }
        if (!answer.rubric().equals(Optional.of(score))) {
            rows.save(RubricRow.of(key(row, slot), score, person.id().number(), clock.instant()));
            ScoreChange change = grading.regrade(row);
            String criteria = String.join(",", new TreeSet<>(score.met()));
            String detail = "question " + slot + " by the " + score.by().id() + ": criteria " + criteria + "; "
                    + change.words();
            audit.add(person.id(), "attempt.score", AttemptService.subject(new Id(row.id())), address, detail);
        }
        Answered now = grading.answers(row.id()).get(slot - 1);
        return new RubricOutcome.Scored(slot, now.earned(), now.points(), score.by());
    }

    private RubricKey key(AttemptRow row, int slot) {
        long before = rows.of(row.id()).stream()
                .filter(known -> known.key().slot() == slot)
                .count();
        return new RubricKey(row.id(), slot, (int) before + 1);
    }

    /**
     * Takes back what reviewers decided about an open answer: what the candidate did counts again, or else it awaits
     * scoring.
     *
     * @return whether there was something to take back that this person may
     * @throws dev.ascent.server.problem.AccessDenied if the person is neither reviewer nor instructor
     */
    public boolean withdraw(Person person, Id attempt, int slot, String address) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
        return transactions.executeWrite(transaction -> {
            Optional<AttemptRow> row = attempts.lock(attempt.number())
                    .filter(found -> found.accountId() != person.id().number());
            boolean reviewed = row.filter(found -> isReviewed(found, slot)).isPresent();
            if (reviewed) {
                AttemptRow found = row.orElseThrow();
                rows.save(RubricRow.withdrawal(key(found, slot), person.id().number(), clock.instant()));
                String detail =
                        "question " + slot + ": " + grading.regrade(found).words();
                audit.add(person.id(), "attempt.unscore", AttemptService.subject(attempt), address, detail);
            }
            return reviewed;
        });
    }

    private boolean isReviewed(AttemptRow row, int slot) {
        RubricScore known = RubricRow.counting(rows.of(row.id())).get(slot);
        return known != null && known.by() == Scorer.REVIEWER;
    }
}
