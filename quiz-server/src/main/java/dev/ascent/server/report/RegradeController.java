package dev.ascent.server.report;

import dev.ascent.server.account.Caller;
import dev.ascent.server.attempt.Regrading;
import dev.ascent.server.attempt.ScoreChange;
import dev.ascent.server.ident.Id;
import dev.ascent.server.problem.Problems;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grading again over HTTP. */
@Controller("/api/v1/reports/quizzes/{quiz}/regrade")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "reports")
@Problems.SignInNeeded
@Problems.Forbidden
@Problems.Unavailable
class RegradeController {
    private final Regrading regrading;
    private final Caller caller;

    RegradeController(Regrading regrading, Caller caller) {
        this.regrading = regrading;
        this.caller = caller;
    }

    /** Who would change, and by how much, if the quiz's attempts were graded again; nothing changes. */
    @Get
    Regrade preview(Authentication authentication, String quiz) {
        return Regrade.of(regrading.preview(caller.person(authentication), quiz));
    }

    /** Grades the quiz's attempts again, for instructors; says who changed, and by how much. */
    @Post
    Regrade regrade(HttpRequest<?> request, Authentication authentication, String quiz) {
        return Regrade.of(regrading.regrade(caller.person(authentication), quiz, caller.address(request)));
    }

    /**
     * How many attempts were looked at, whose result changes, and which could not be graded; {@code next} is null, as the
     * list is whole.
     */
    @Serdeable
    @Schema(example = """
        {"graded": 31, "items": [{"attempt": "06fq3kb91m7rw", "candidate": "Ada", "before": {"score": 7,
        "max": 10}, "after": {"score": 8, "max": 10}, "questions": [{"slot": 4,
        "question": "cnn-flatten-in-features", "verdictBefore": "wrong", "before": 0, "verdictAfter": "right",
        "after": 1}]}], "failed": [], "next": null}""")
    record Regrade(
            int graded,
            List<ChangeLine> items,
            List<String> failed,
            @Nullable String next) {
        static Regrade of(Regrading.Outcome outcome) {
            return new Regrade(
                    outcome.graded(),
                    outcome.changes().stream().map(ChangeLine::of).toList(),
                    outcome.failed().stream().map(Id::toString).toList(),
                    null);
        }
    }

    /** An attempt whose result changes. */
    @Serdeable
    record ChangeLine(String attempt, String candidate, Points before, Points after, List<QuestionLine> questions) {
        static ChangeLine of(Regrading.Change change) {
            ScoreChange score = change.score();
            return new ChangeLine(
                    score.attempt().toString(),
                    change.candidate(),
                    new Points(score.before(), score.maxBefore()),
                    new Points(score.after(), score.maxAfter()),
                    score.questions().stream().map(QuestionLine::of).toList());
        }
    }

    /** So many of so many points. */
    @Serdeable
    record Points(BigDecimal score, int max) {}

    /** A question whose points or verdict change. */
    @Serdeable
    record QuestionLine(
            int slot, String question, String verdictBefore, BigDecimal before, String verdictAfter, BigDecimal after) {
        static QuestionLine of(ScoreChange.Question one) {
            return new QuestionLine(
                    one.slot(), one.question(), one.verdictBefore(), one.before(), one.verdictAfter(), one.after());
        }
    }
}
