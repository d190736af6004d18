package dev.ascent.server.attempt;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Caller;
import dev.ascent.server.account.Person;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Attempts over HTTP. */
@Controller("/api/v1/attempts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "attempts")
@Problems.SignInNeeded
@Problems.Unavailable
class AttemptController {
    private final Starter starter;
    private final AttemptService attempts;
    private final Results results;
    private final Caller caller;
    private final ResponseJson json;
    private final JsonMapper mapper;

    AttemptController(
            Starter starter,
            AttemptService attempts,
            Results results,
            Caller caller,
            ResponseJson json,
            JsonMapper mapper) {
        this.starter = starter;
        this.attempts = attempts;
        this.results = results;
        this.caller = caller;
        this.json = json;
        this.mapper = mapper;
    }

    /** My attempts, newest first. */
    @Get
    @Problems.BadQuery
    Attempts listAttempts(
            Authentication authentication, @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        Page<AttemptSummary> page = attempts.history(caller.person(authentication), PageRequest.of(after, limit));
        return new Attempts(
                page.items().stream().map(Line::of).toList(), page.next().orElse(null));
    }

    /** Starts a quiz, or goes on with the attempt of it that is open. */
    @Post
    @Status(HttpStatus.CREATED)
    @Problems.BadBody
    @Problems.Forbidden
    @Problems.NotFound
    @Problems.InfeasibleQuiz
    HttpResponse<AttemptBody> start(
            HttpRequest<?> request, Authentication authentication, @Body @Valid StartBody body) {
        Person person = caller.person(authentication);
        String address = caller.address(request);
        Starting outcome;
        if (body.blueprint != null && body.quiz == null) {
            outcome = starter.start(person, custom(body.blueprint), address);
        } else if (body.quiz != null && body.blueprint == null) {
            OptionalLong seed = body.seed == null ? OptionalLong.empty() : OptionalLong.of(body.seed);
            outcome = starter.start(person, body.quiz, seed, address);
        } else {
            throw new Refusal(ProblemType.INVALID_REQUEST, "Name a quiz or give a blueprint, and not both.");
        }
        return switch (outcome) {
            case Starting.Started started -> {
                URI location =
                        URI.create("/api/v1/attempts/" + started.attempt().id());
                AttemptBody attempt = AttemptBody.of(started.attempt(), json);
                yield HttpResponse.<AttemptBody>created(location).body(attempt);
            }
            case Starting.Infeasible infeasible ->
                throw new Refusal(
                        ProblemType.INFEASIBLE_QUIZ,
                        "The bank can't meet this quiz; the reasons say why.",
                        infeasible(infeasible));
            case Starting.NoSuchQuiz none ->
                throw new Refusal(ProblemType.NOT_FOUND, "There is no quiz with this id; see GET /api/v1/quizzes.");
        };
    }

    /** An attempt of mine, with saved responses. */
    @Get("/{id}")
    @Problems.NotFound
    AttemptBody showAttempt(Authentication authentication, String id) {
        return attempts.show(caller.person(authentication), id(id))
                .map(attempt -> AttemptBody.of(attempt, json))
                .orElseThrow(Refusal::notFound);
    }

    /** Saves an answer. A repeat of the same sequence gives the same; a lower one is refused. */
    @Put("/{id}/slots/{slot}/response")
    @Problems.BadBody
    @Problems.NotFound
    @Problems.StaleSave
    @Problems.AttemptOver
    SavedBody save(Authentication authentication, String id, int slot, @Body @Valid SaveBody body) {
        Response response = json.received(body.response);
        Optional<Confidence> confidence = Optional.ofNullable(body.confidence).map(AttemptController::confidence);
        Saving outcome =
                attempts.save(caller.person(authentication), id(id), slot, body.sequence, response, confidence);
        return switch (outcome) {
            case Saving.Saved saved -> new SavedBody(saved.slot(), saved.sequence(), saved.savedAt());
            case Saving.Stale stale ->
                throw new Refusal(
                        ProblemType.STALE_SAVE,
                        "A newer answer to this question is saved, and stays. Continue from its sequence.",
                        Map.of("newest", newest(stale.newest())));
            case Saving.Unreadable(Verdict.Unreadable verdict) ->
                throw new Refusal(
                        ProblemType.UNREADABLE_RESPONSE,
                        verdict.why(),
                        verdict.parts().isEmpty()
                                ? Map.of()
                                : Map.of(
                                        "parts",
                                        verdict.parts().stream().sorted().toList()));
            case Saving.Over over ->
                throw new Refusal(
                        ProblemType.ATTEMPT_OVER,
                        "This attempt takes no answers any more.",
                        Map.of("deadlineAt", over.deadlineAt().toString()));
            case Saving.NotFound none -> throw Refusal.notFound();
        };
    }

    /** Marks a question to come back to, or takes the mark off. */
    @Put("/{id}/slots/{slot}/flag")
    @Status(HttpStatus.NO_CONTENT)
    @Problems.BadBody
    @Problems.NotFound
    HttpResponse<Void> flag(Authentication authentication, String id, int slot, @Body @Valid FlagBody body) {
        if (!attempts.flag(caller.person(authentication), id(id), slot, body.flagged)) {
            throw Refusal.notFound();
        }
        return HttpResponse.noContent();
    }

    /** Ends the attempt and grades it; every repeat gives the same. */
    @Post("/{id}/submission")
    @Problems.NotFound
    HttpResponse<Line> submit(HttpRequest<?> request, Authentication authentication, String id) {
        return attempts.submit(caller.person(authentication), id(id), caller.address(request))
                .map(Line::of)
                .map(HttpResponse::ok)
                .orElseThrow(Refusal::notFound);
    }

    /** The result of a graded attempt. One whose questions another open attempt of mine asks waits until that one has ended. */
    @Get("/{id}/result")
    @Problems.NotFound
    @Problems.NoResultYet
    ResultBody result(Authentication authentication, String id) throws IOException {
        return switch (results.of(caller.person(authentication), id(id))) {
            case Results.Outcome.Ready ready ->
                ResultBody.of(ready.result(), mapper.readValue(ready.result().receipt(), JsonNode.class), json);
            case Results.Outcome.NotYet notYet ->
                throw new Refusal(
                        ProblemType.NOT_GRADED,
                        "Submit the attempt first.",
                        Map.of("state", notYet.state().id()));
            case Results.Outcome.HeldBack(AttemptSummary open) ->
                throw new Refusal(
                        ProblemType.HELD_BACK,
                        "Another attempt of yours that is open asks some of its questions too. The result is kept, and is here"
                                + " once that one has ended.",
                        open.reference());
            case Results.Outcome.NotFound none -> throw Refusal.notFound();
        };
    }

    private static Id id(String text) {
        return Id.parse(text).orElseThrow(Refusal::notFound);
    }

    private static CustomQuiz custom(BlueprintBody body) {
        Optional<Level> level = Optional.empty();
        if (body.level != null) {
            level = Arrays.stream(Level.values())
                    .filter(candidate -> candidate.id().equals(body.level))
                    .findFirst();
            if (level.isEmpty()) {
                throw new Refusal(ProblemType.INVALID_REQUEST, "A level is junior, engineer, senior or principal.");
            }
        }
        List<String> topics = body.topics == null ? List.of() : body.topics;
        OptionalInt days = body.notSeenDays == null ? OptionalInt.empty() : OptionalInt.of(body.notSeenDays);
        return new CustomQuiz(new LinkedHashSet<>(topics), level, body.questions, days);
    }

    /** The reasons, and the nearest quiz that could be started: in the numbers of a blueprint, and in words. */
    private static Map<String, Object> infeasible(Starting.Infeasible infeasible) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reasons", infeasible.reasons());
        infeasible.offer().ifPresent(offer -> {
            Map<String, Object> offered = new LinkedHashMap<>();
            offered.put("changes", offer.changes());
            offered.put("questions", offer.blueprint().questions());
            offer.blueprint().rules().notSeenDays().ifPresent(days -> offered.put("notSeenDays", days));
            members.put("offer", offered);
        });
        return members;
    }

    private static Confidence confidence(String id) {
        return Confidence.of(id)
                .orElseThrow(
                        () -> new Refusal(ProblemType.UNREADABLE_RESPONSE, "How sure one is is low, medium or high."));
    }

    private Map<String, Object> newest(SavedResponse saved) {
        Map<String, Object> newest = new LinkedHashMap<>();
        newest.put("slot", saved.slot());
        newest.put("sequence", saved.sequence());
        newest.put("response", json.write(saved.response()));
        saved.confidence().ifPresent(confidence -> newest.put("confidence", confidence.id()));
        newest.put("savedAt", saved.savedAt().toString());
        return newest;
    }

    /** Which quiz to start: one of the bank by its id, or a blueprint. A seed is for instructors. */
    @Serdeable
    @Schema(example = "{\"quiz\": \"junior-screen\"}")
    record StartBody(
            @Nullable @Size(max = 64) String quiz,
            @Nullable @Min(0) Long seed,
            @Nullable @Valid BlueprintBody blueprint) {}

    /**
     * A quiz of one's own: topics (none means all), level (none means mixed), how many questions, and whether to leave
     * out what was asked in so many days.
     */
    @Serdeable
    @Schema(example = "{\"topics\": [\"cnn\"], \"level\": \"engineer\", \"questions\": 10}")
    record BlueprintBody(
            @Nullable @Size(max = 100) List<@NotNull String> topics,
            @Nullable String level,
            @NotNull @Min(1) @Max(CustomQuiz.MOST) Integer questions,

            @Nullable @Min(1) @Max(CustomQuiz.LONGEST_MEMORY)
            Integer notSeenDays) {}

    /**
     * An answer: a text, a list of ids, an object of texts, or null; the client's count of its answers, from 1; and, in
     * a quiz that marks by certainty, how sure the candidate is: low, medium or high. Nothing counts as low.
     */
    @Serdeable
    @Introspected
    @Schema(example = "{\"sequence\": 1, \"response\": \"b\"}")
    record SaveBody(
            @NotNull @Min(1) Long sequence,
            @Nullable JsonNode response,
            @Nullable String confidence) {}

    /** An answer is committed. */
    @Serdeable
    @Schema(example = "{\"slot\": 1, \"sequence\": 1, \"savedAt\": \"2026-11-01T09:12:30.123456Z\"}")
    record SavedBody(int slot, long sequence, Instant savedAt) {}

    /** Whether to come back. */
    @Serdeable
    @Schema(example = "{\"flagged\": true}")
    record FlagBody(@NotNull Boolean flagged) {}

    /** A part of the list of attempts. */
    @Serdeable
    @Schema(example = """
        {"items": [{"id": "06fq3kb91m7rw", "quiz": "junior-screen", "title": "Junior screen", "state": "graded",
        "startedAt": "2026-11-01T09:00:00Z", "deadlineAt": "2026-11-01T09:30:00Z",
        "finishedAt": "2026-11-01T09:20:00Z"}], "next": null}""")
    record Attempts(List<Line> items, @Nullable String next) {}

    /** An attempt as a line. */
    @Serdeable
    @Schema(example = """
        {"id": "06fq3kb91m7rw", "quiz": "junior-screen", "title": "Junior screen", "state": "graded",
        "startedAt": "2026-11-01T09:00:00Z", "deadlineAt": "2026-11-01T09:30:00Z",
        "finishedAt": "2026-11-01T09:20:00Z"}""")
    record Line(
            String id,
            String quiz,
            String title,
            String state,
            Instant startedAt,
            Instant deadlineAt,
            @Nullable Instant finishedAt) {
        static Line of(AttemptSummary attempt) {
            return new Line(
                    attempt.id().toString(),
                    attempt.quiz(),
                    attempt.title(),
                    attempt.state().id(),
                    attempt.startedAt(),
                    attempt.deadlineAt(),
                    attempt.finishedAt().orElse(null));
        }
    }
}
