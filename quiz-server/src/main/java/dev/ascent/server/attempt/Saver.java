package dev.ascent.server.attempt;

import dev.ascent.core.grade.Cause;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Grader;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Saves answers: the hot path. Two statements of a short transaction, which saves of others may share; the first makes a save
 * and a submit wait for each other.
 */
@Singleton
class Saver {
    /** Room for the longest open answer, written as JSON with every character escaped. */
    private static final int LONGEST_RESPONSE = 6 * 20_000 + 1_024;

    private final AttemptRepository attempts;
    private final ResponseRepository responses;
    private final Papers papers;
    private final ResponseJson json;
    private final SaveMeter meter;
    private final AckWatch watch;
    private final Clock clock;
    private final GroupCommit commits;
    private final Duration grace;

    Saver(
            AttemptRepository attempts,
            ResponseRepository responses,
            Papers papers,
            ResponseJson json,
            SaveMeter meter,
            AckWatch watch,
            Clock clock,
            @Named("saves") GroupCommit commits,
            @Property(name = "ascent.grace", defaultValue = "3s") Duration grace) {
        this.attempts = attempts;
        this.responses = responses;
        this.papers = papers;
        this.json = json;
        this.meter = meter;
        this.watch = watch;
        this.clock = clock;
        this.commits = commits;
        this.grace = grace;
    }

    /** As {@link AttemptService#save} says. */
    Saving save(Person person, ResponseKey key, Response response, Optional<Confidence> confidence) {
        Saving saving = meter.measure(() -> saveUnmeasured(person, key, response, confidence));
        if (saving instanceof Saving.Saved) {
            watch.acknowledged(key);
        }
        return saving;
    }

    private Saving saveUnmeasured(Person person, ResponseKey key, Response response, Optional<Confidence> confidence) {
        Optional<Paper> paper = papers.of(key.attemptId())
                .filter(found -> found.account() == person.id().number());
        Optional<Variant> asked =
                paper.flatMap(found -> found.place(key.slot())).map(Paper.Place::variant);
        if (asked.isEmpty()) {
            return new Saving.NotFound();
        }
        Optional<Verdict.Unreadable> unreadable =
                confidence.isPresent() && !paper.orElseThrow().scoring().asksConfidence()
                        ? Optional.of(new Verdict.Unreadable(Cause.CERTAINTY_NOT_ASKED))
                        : unreadable(asked.get(), response);
        if (unreadable.isPresent()) {
            AttemptRow row = attempts.findById(key.attemptId()).orElseThrow();
            boolean takesAnswers = row.state() == AttemptState.IN_PROGRESS
                    && !row.deadlineAt().plus(grace).isBefore(clock.instant());
            return takesAnswers ? new Saving.Unreadable(unreadable.get()) : over(row);
        }
        String body = json.text(response);
        String stated = confidence.map(Confidence::id).orElse(null);
        return commits.run(key.attemptId(), new GroupCommit.Work<>() {
            @Override
            public Saving alone() {
                Instant now = clock.instant();
                boolean open = attempts.lockOpen(key.attemptId(), person.id().number(), now.minus(grace))
                        .isPresent();
                return open
                        ? insert(new ResponseRow(key, body, stated, now))
                        : over(attempts.findById(key.attemptId()).orElseThrow());
            }

            @Override
            public Optional<Saving> together() {
                Instant now = clock.instant();
                return attempts.lockOpenAtOnce(key.attemptId(), person.id().number(), now.minus(grace))
                        .map(open -> insert(new ResponseRow(key, body, stated, now)));
            }
        });
    }

    private Saving insert(ResponseRow row) {
        ResponseKey key = row.key();
        boolean added = responses.addNewest(
                        key.attemptId(), key.slot(), key.sequence(), row.response(), row.confidence(), row.savedAt())
                == 1;
        if (added) {
            return new Saving.Saved(row.slot(), row.sequence(), row.savedAt());
        }
        ResponseRow there = responses.newest(key.attemptId(), key.slot()).orElseThrow();
        boolean repeat = there.sequence() == row.sequence()
                && there.response().equals(row.response())
                && there.stated().equals(row.stated());
        return repeat
                ? new Saving.Saved(there.slot(), there.sequence(), there.savedAt())
                : new Saving.Stale(json.saved(there));
    }

    private static Saving over(AttemptRow row) {
        return new Saving.Over(row.state(), row.deadlineAt());
    }

    private Optional<Verdict.Unreadable> unreadable(Variant variant, Response response) {
        return json.text(response).length() > LONGEST_RESPONSE
                ? Optional.of(new Verdict.Unreadable(Cause.ANSWER_TOO_LONG))
                : Grader.unreadable(variant, response);
    }
}
