package dev.ascent.server.attempt;

import dev.ascent.server.account.Caller;
import dev.ascent.server.ident.Id;
import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scoring of open answers over HTTP. */
@Controller("/api/v1/attempts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "attempts")
@Problems.SignInNeeded
@Problems.Unavailable
class RubricController {
    private final Rubrics rubrics;
    private final Caller caller;

    RubricController(Rubrics rubrics, Caller caller) {
        this.rubrics = rubrics;
        this.caller = caller;
    }

    /** Scores an open answer by its rubric: one's own, or as a reviewer, whose word counts before the candidate's. */
    @Put("/{id}/slots/{slot}/score")
    @Problems.BadBody
    @Problems.Forbidden
    @Problems.NotFound
    @Problems.NotGraded
    ScoredBody score(
            HttpRequest<?> request, Authentication authentication, String id, int slot, @Body @Valid ScoreBody body) {
        Id number = Id.parse(id).orElseThrow(Refusal::notFound);
        Set<String> met = new LinkedHashSet<>(body.criteria);
        RubricOutcome outcome =
                rubrics.score(caller.person(authentication), number, slot, met, caller.address(request));
        return switch (outcome) {
            case RubricOutcome.Scored scored ->
                new ScoredBody(
                        scored.slot(),
                        scored.points(),
                        scored.max(),
                        scored.by().id());
            case RubricOutcome.NotYet notYet ->
                throw new Refusal(
                        ProblemType.NOT_GRADED,
                        "Submit the attempt first.",
                        Map.of("state", notYet.state().id()));
            case RubricOutcome.Nothing nothing ->
                throw new Refusal(ProblemType.INVALID_REQUEST, "There is no open answer here to score.");
            case RubricOutcome.NoSuchCriterion none ->
                throw new Refusal(ProblemType.INVALID_REQUEST, "The rubric has no criterion “" + none.id() + "”.");
            case RubricOutcome.ByReviewer reviewed ->
                throw new Refusal(
                        ProblemType.FORBIDDEN, "A reviewer has scored this answer; that stays. Ask the reviewer.");
            case RubricOutcome.NotFound none -> throw Refusal.notFound();
        };
    }

    /** The ids of the criteria that an open answer meets; may be empty. */
    @Serdeable
    @Schema(example = "{\"criteria\": [\"trade-off\"]}")
    record ScoreBody(@NotNull @Size(max = 20) List<@NotNull String> criteria) {}

    /** What an open answer earns, and who said so: candidate or reviewer. */
    @Serdeable
    @Schema(example = "{\"slot\": 3, \"points\": 2, \"max\": 4, \"by\": \"candidate\"}")
    record ScoredBody(int slot, BigDecimal points, int max, String by) {}
}
