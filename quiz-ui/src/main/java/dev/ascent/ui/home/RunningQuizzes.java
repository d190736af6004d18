package dev.ascent.ui.home;

import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.ui.text.Formats;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The quizzes whose clocks run for a person, and how much time is left. */
@Singleton
final class RunningQuizzes {

    private final AttemptService attempts;
    private final Clock clock;

    RunningQuizzes(AttemptService attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Those of the person, newest first. */
    List<AttemptSummary> of(Person person) {
        return attempts.open(person);
    }

    /** The time left, in words. */
    String left(AttemptSummary attempt) {
        Duration left = Duration.between(clock.instant(), attempt.deadlineAt());
        return Formats.span(left.isNegative() ? Duration.ZERO : left);
    }
}
