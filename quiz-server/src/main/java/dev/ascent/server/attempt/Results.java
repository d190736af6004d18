package dev.ascent.server.attempt;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.Report;
import dev.ascent.core.grade.Scoring;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The results of graded attempts: for their candidates, and for those who read scores. */
@Singleton
public class Results {
    private final AttemptRepository rows;
    private final AttemptService attempts;
    private final OpenQuestions openQuestions;
    private final Grading grading;
    private final Catalogue catalogue;

    Results(
            AttemptRepository rows,
            AttemptService attempts,
            OpenQuestions openQuestions,
            Grading grading,
            Catalogue catalogue) {
        this.rows = rows;
        this.attempts = attempts;
        this.openQuestions = openQuestions;
        this.grading = grading;
        this.catalogue = catalogue;
    }

    /** The result of an attempt of the person's own, or of anybody's for reviewers and instructors. */
    public Outcome of(Person person, Id attempt) {
        boolean mayAll = person.may(Role.REVIEWER) || person.may(Role.INSTRUCTOR);
        // Looking at an own attempt ends it when its time is over.
        attempts.show(person, attempt);
        Optional<AttemptRow> found = rows.findById(attempt.number())
                .filter(row -> mayAll || row.accountId() == person.id().number());
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        AttemptRow row = found.get();
        if (row.state() != AttemptState.GRADED) {
            return new Outcome.NotYet(row.state());
        }
        Optional<AttemptSummary> open = openQuestions.sharedWith(person, attempt);
        if (open.isPresent()) {
            return new Outcome.HeldBack(open.get());
        }
        List<Answered> answers = grading.answersAsGraded(row);
        Scoring scoring = Scoring.parse(row.scoring());
        return new Outcome.Ready(new Result(
                row.summary(),
                scoring,
                Report.on(answers, scoring, catalogue.bank().taxonomy()),
                answers.stream().map(Result.Reviewed::of).toList(),
                rows.candidate(row.accountId()),
                row.accountId() == person.id().number(),
                Objects.requireNonNull(row.receipt()),
                Objects.requireNonNull(row.receiptCode())));
    }

    /** What came of asking for a result. */
    public sealed interface Outcome {
        /** Here it is. */
        record Ready(Result result) implements Outcome {}

        /** The attempt is not graded yet. */
        record NotYet(AttemptState state) implements Outcome {}

        /** It has questions that another attempt of the person asks too: it waits until {@code open} has ended. */
        record HeldBack(AttemptSummary open) implements Outcome {}

        /** There is no such attempt, or it is not this person's to see. */
        record NotFound() implements Outcome {}
    }
}
