package dev.ascent.server.attempt;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores answers: a lock on the attempt, which makes a save and a submit wait for each other, and a row. Those of many people
 * together take one statement for all their locks and one for all their rows.
 */
@Singleton
class Answers implements GroupCommit.Work<Answers.Answer, Saving> {
    private final AttemptRepository attempts;
    private final ResponseRepository responses;
    private final AnswerRows rows;
    private final ResponseJson json;
    private final Clock clock;
    private final Duration grace;

    Answers(
            AttemptRepository attempts,
            ResponseRepository responses,
            AnswerRows rows,
            ResponseJson json,
            Clock clock,
            @Property(name = "ascent.grace", defaultValue = "3s") Duration grace) {
        this.attempts = attempts;
        this.responses = responses;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.grace = grace;
    }

    /**
     * An answer that its question can read, to be stored.
     *
     * @param account whose attempt it must be
     * @param confidence how sure the candidate is, or null where that was not said
     */
    record Answer(
            long account,
            ResponseKey key,
            String response,
            @Nullable String confidence) {

        private ResponseRow row(Instant now) {
            return new ResponseRow(key, response, confidence, now);
        }
    }

    @Override
    public Saving alone(Answer answer) {
        Instant now = clock.instant();
        long attempt = answer.key.attemptId();
        if (attempts.lockOpen(attempt, answer.account, now.minus(grace)).isEmpty()) {
            return Saving.Over.of(attempts.findById(attempt).orElseThrow());
        }
        ResponseRow row = answer.row(now);
        return rows.addNewest(List.of(row)).isEmpty() ? saved(row) : asStored(row);
    }

    /** Leaves out who would wait for a lock, whose attempt is over, long answers, and the second of two to the same question. */
    @Override
    public List<Optional<Saving>> together(List<Answer> answers) {
        Instant now = clock.instant();
        List<Long> asked = answers.stream()
                .map(answer -> answer.key.attemptId())
                .distinct()
                .toList();
        Set<AnswerRows.Open> open = rows.lockOpen(asked, now.minus(grace));
        Set<SlotKey> taken = new HashSet<>();
        List<Optional<ResponseRow>> shared = answers.stream()
                .map(answer -> Optional.of(answer)
                        .filter(one -> one.response.length() <= AnswerRows.LONGEST)
                        .filter(one -> open.contains(new AnswerRows.Open(one.key.attemptId(), one.account)))
                        .filter(one -> taken.add(new SlotKey(one.key.attemptId(), one.key.slot())))
                        .map(one -> one.row(now)))
                .toList();
        Set<ResponseRow> unsure =
                rows.addNewest(shared.stream().flatMap(Optional::stream).toList());
        return shared.stream()
                .map(row -> row.map(one -> unsure.contains(one) ? asStored(one) : saved(one)))
                .toList();
    }

    private static Saving saved(ResponseRow row) {
        return new Saving.Saved(row.slot(), row.sequence(), row.savedAt());
    }

    /** What came of an answer, told by the newest to its question: its own, perhaps of an earlier try, or another. */
    private Saving asStored(ResponseRow row) {
        ResponseRow there = responses.newest(row.key().attemptId(), row.slot()).orElseThrow();
        boolean own = there.sequence() == row.sequence()
                && there.response().equals(row.response())
                && there.stated().equals(row.stated());
        return own ? saved(there) : new Saving.Stale(json.saved(there));
    }
}
