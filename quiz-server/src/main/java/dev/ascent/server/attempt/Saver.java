package dev.ascent.server.attempt;

import dev.ascent.core.grade.Cause;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Grader;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Saves answers, the hot path: finds what is answered, refuses what can't be read, and has the rest stored, perhaps with others'. */
@Singleton
class Saver {
    /** Room for the longest open answer, written as JSON with every character escaped. */
    private static final int LONGEST_RESPONSE = 6 * 20_000 + 1_024;

    private final AttemptRepository attempts;
    private final Papers papers;
    private final ResponseJson json;
    private final SaveMeter meter;
    private final AckWatch watch;
    private final Clock clock;
    private final GroupCommit<Answers.Answer, Saving> commits;
    private final Duration grace;

    Saver(
            AttemptRepository attempts,
            Papers papers,
            ResponseJson json,
            SaveMeter meter,
            AckWatch watch,
            Clock clock,
            Answers answers,
            GroupCommits commits,
            @Property(name = "ascent.grace", defaultValue = "3s") Duration grace) {
        this.attempts = attempts;
        this.papers = papers;
        this.json = json;
        this.meter = meter;
        this.watch = watch;
        this.clock = clock;
        this.commits = commits.of(answers);
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
        String body = json.text(response);
        Optional<Verdict.Unreadable> unreadable =
                confidence.isPresent() && !paper.orElseThrow().scoring().asksConfidence()
                        ? Optional.of(new Verdict.Unreadable(Cause.CERTAINTY_NOT_ASKED))
                        : unreadable(asked.get(), response, body);
        if (unreadable.isPresent()) {
            AttemptRow row = attempts.findById(key.attemptId()).orElseThrow();
            boolean takesAnswers = row.state() == AttemptState.IN_PROGRESS
                    && !row.deadlineAt().plus(grace).isBefore(clock.instant());
            return takesAnswers ? new Saving.Unreadable(unreadable.get()) : Saving.Over.of(row);
        }
        return commits.run(new Answers.Answer(
                person.id().number(), key, body, confidence.map(Confidence::id).orElse(null)));
    }

    private static Optional<Verdict.Unreadable> unreadable(Variant variant, Response response, String body) {
        return body.length() > LONGEST_RESPONSE
                ? Optional.of(new Verdict.Unreadable(Cause.ANSWER_TOO_LONG))
                : Grader.unreadable(variant, response);
    }
}
