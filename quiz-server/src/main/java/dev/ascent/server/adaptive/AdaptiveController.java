package dev.ascent.server.adaptive;

import dev.ascent.core.question.Response;
import dev.ascent.server.account.Caller;
import dev.ascent.server.attempt.CustomQuiz;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adaptive tests over HTTP. */
@Controller("/api/v1/adaptive-tests")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "practice")
@Problems.SignInNeeded
@Problems.Unavailable
class AdaptiveController {
    private final AdaptiveTests tests;
    private final Caller caller;
    private final ResponseJson json;
    private final JsonMapper mapper;

    AdaptiveController(AdaptiveTests tests, Caller caller, ResponseJson json, JsonMapper mapper) {
        this.tests = tests;
        this.caller = caller;
        this.json = json;
        this.mapper = mapper;
    }

    /** My adaptive tests, newest first. */
    @Get
    @Problems.BadQuery
    AdaptiveBody.Lines listAdaptiveTests(
            Authentication authentication, @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        Page<AdaptiveSummary> page = tests.history(caller.person(authentication), PageRequest.of(after, limit));
        return new AdaptiveBody.Lines(
                page.items().stream().map(AdaptiveBody.Line::of).toList(),
                page.next().orElse(null));
    }

    /**
     * Begins an adaptive test: each answer is judged at once, and decides which question comes next. A person has at most one
     * open; wanting the same again goes on with it.
     */
    @Post
    @Status(HttpStatus.CREATED)
    @Problems.BadBody
    @Problems.NoAdaptiveTest
    HttpResponse<AdaptiveBody> beginAdaptiveTest(Authentication authentication, @Body @Valid WishBody body) {
        Set<String> topics = body.topics == null ? Set.of() : Set.copyOf(body.topics);
        return switch (tests.begin(caller.person(authentication), new AdaptiveWish(topics, body.questions))) {
            case Beginning.Begun(AdaptiveView view) ->
                HttpResponse.<AdaptiveBody>created(URI.create(
                                "/api/v1/adaptive-tests/" + view.test().id()))
                        .body(AdaptiveBody.of(view, json));
            case Beginning.Running(OpenTest other) ->
                throw new Refusal(
                        ProblemType.NOT_POSSIBLE,
                        "Go on with the adaptive test that is open, or end it first.",
                        Map.of("test", other.test().id().toString()));
            case Beginning.NoQuestions none ->
                throw new Refusal(
                        ProblemType.INFEASIBLE_QUIZ,
                        "There is no question of these topics that could be asked and judged now.",
                        Map.of("reasons", List.of("no question of these topics can be asked now")));
        };
    }

    /** An adaptive test of mine, with the question that waits for an answer. */
    @Get("/{id}")
    @Problems.NotFound
    AdaptiveBody showAdaptiveTest(Authentication authentication, String id) {
        return tests.show(caller.person(authentication), id(id))
                .map(view -> AdaptiveBody.of(view, json))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Answers a question: the answer is stored, and comes back with its verdict, its key and the question that comes next.
     * The first answer to each question counts; a repetition gives it back. A response of null says that one does not know.
     */
    @Put("/{id}/slots/{slot}/response")
    @Problems.BadBody
    @Problems.NotFound
    @Problems.HeldBack
    @Problems.AttemptOver
    AdaptiveBody.Judged answerAdaptiveTest(
            Authentication authentication, String id, int slot, @Body @Valid AnswerBody body) {
        Response response = json.received(body.response);
        return switch (tests.answer(caller.person(authentication), id(id), slot, response)) {
            case Answering.Kept kept -> AdaptiveBody.Judged.of(kept, json);
            case Answering.Unreadable unreadable ->
                throw new Refusal(
                        ProblemType.UNREADABLE_RESPONSE, unreadable.verdict().why());
            case Answering.Over over ->
                throw new Refusal(ProblemType.ATTEMPT_OVER, "The adaptive test has ended. The answer was not stored.");
            case Answering.HeldBack(var open) ->
                throw new Refusal(
                        ProblemType.HELD_BACK,
                        "An attempt of yours that is open asks this question too. Nothing was stored; answer once that one has"
                                + " ended.",
                        open.reference());
            case Answering.NotFound none -> throw Refusal.notFound();
        };
    }

    /** Ends an adaptive test: what was answered counts, and the question that waits does not. The same for every repeat. */
    @Post("/{id}/submission")
    @Problems.NotFound
    AdaptiveBody endAdaptiveTest(Authentication authentication, String id) {
        return tests.end(caller.person(authentication), id(id))
                .map(view -> AdaptiveBody.of(view, json))
                .orElseThrow(Refusal::notFound);
    }

    /** What an adaptive test has shown. It waits while an open attempt of mine asks one of its questions. */
    @Get("/{id}/result")
    @Problems.NotFound
    @Problems.NoResultYet
    AdaptiveBody.Shown adaptiveResult(Authentication authentication, String id) throws IOException {
        return switch (tests.result(caller.person(authentication), id(id))) {
            case AdaptiveResult.Ready ready ->
                AdaptiveBody.Shown.of(ready, mapper.readValue(ready.receipt(), JsonNode.class), json);
            case AdaptiveResult.NotYet notYet ->
                throw new Refusal(
                        ProblemType.NOT_GRADED, "The adaptive test goes on.", Map.of("state", AdaptiveBody.OPEN));
            case AdaptiveResult.HeldBack(var open) ->
                throw new Refusal(
                        ProblemType.HELD_BACK,
                        "An attempt of yours that is open asks some of its questions too. The result is kept, and is here once"
                                + " that one has ended.",
                        open.reference());
            case AdaptiveResult.NotFound none -> throw Refusal.notFound();
        };
    }

    private static Id id(String text) {
        return Id.parse(text).orElseThrow(Refusal::notFound);
    }

    /** What a test is made of: topics (none means all), and the most questions. */
    @Serdeable
    @Schema(example = "{\"topics\": [\"cnn\"], \"questions\": 12}")
    record WishBody(
            @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String> topics,
            @NotNull @Min(1) @Max(CustomQuiz.MOST) Integer questions) {}

    /** The response; null says that one does not know. */
    @Serdeable
    @Schema(example = "{\"response\": \"a\"}")
    record AnswerBody(@Nullable JsonNode response) {}
}
