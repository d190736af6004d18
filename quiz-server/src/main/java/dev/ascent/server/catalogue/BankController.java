package dev.ascent.server.catalogue;

import dev.ascent.core.bank.Problem;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.server.account.Caller;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.problem.IfMatch;
import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The questions of the bank over HTTP: for instructors to write, for reviewers to read. */
@Controller("/api/v1/bank/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "bank")
@Problems.SignInNeeded
@Problems.Forbidden
@Problems.Unavailable
class BankController {
    private final QuestionDesk desk;
    private final Caller caller;

    BankController(QuestionDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** The questions that match, published or not, by id. */
    @Get
    @Problems.BadQuery
    QuestionList listQuestions(
            Authentication authentication,
            @Nullable @QueryValue String text,
            @Nullable @QueryValue String topic,
            @Nullable @QueryValue String level,
            @Nullable @QueryValue String kind,
            @Nullable @QueryValue String status,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue Integer limit) {
        QuestionSearch search = new QuestionSearch(
                text == null ? "" : text,
                Optional.ofNullable(topic),
                one(level, Level.values(), Level::id),
                one(kind, Kind.values(), Kind::id),
                one(status, Status.values(), Status::id));
        Page<QuestionSummary> page = Page.of(
                desk.search(caller.person(authentication), search), QuestionSummary::id, PageRequest.of(after, limit));
        return new QuestionList(
                page.items().stream().map(QuestionLine::of).toList(),
                page.next().orElse(null));
    }

    /** The newest version of a question, as YAML; its ETag is what a draft is based on. */
    @Get("/{id}")
    @Problems.NotFound
    @IfMatch.Tagged
    HttpResponse<VersionBody> showQuestion(Authentication authentication, String id) {
        return desk.newest(caller.person(authentication), id)
                .map(version -> tagged(version, List.of()))
                .orElseThrow(Refusal::notFound);
    }

    /** Keeps a text as the question's draft, errors and all. A new question has If-None-Match: * in place of If-Match. */
    @Put("/{id}/draft")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string"),
            example = "\"3f6c1a2b9d8e7f01\"")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"), example = "*")
    @Problems.BadBody
    @Problems.NotPossible
    @Problems.ChangedMeanwhile
    @Problems.IfMatchNeeded
    @IfMatch.Tagged
    HttpResponse<VersionBody> draft(
            HttpRequest<?> request, Authentication authentication, String id, @Body @Valid DraftBody body) {
        Person person = caller.person(authentication);
        person.require(Role.INSTRUCTOR);
        return answer(desk.saveDraft(person, id, body.yaml, IfMatch.orNew(request), caller.address(request)));
    }

    /** Throws a draft of one's own away; what was published or is in review stays. Answers with what it was. */
    @Delete("/{id}/versions/{version}")
    @Problems.BadQuery
    @Problems.NotPossible
    @IfMatch.Tagged
    HttpResponse<VersionBody> discard(HttpRequest<?> request, Authentication authentication, String id, int version) {
        return answer(desk.discard(caller.person(authentication), id, version, caller.address(request)));
    }

    /** Asks for somebody else's look at a draft without errors. */
    @Post("/{id}/versions/{version}/review")
    @Problems.BadQuery
    @Problems.NotPossible
    @Problems.FaultyQuestion
    @IfMatch.Tagged
    HttpResponse<VersionBody> submitForReview(
            HttpRequest<?> request, Authentication authentication, String id, int version) {
        return answer(desk.submitForReview(caller.person(authentication), id, version, caller.address(request)));
    }

    /** Publishes a draft or a version in review, if it has no error; new attempts get it from now on. */
    @Post("/{id}/versions/{version}/publication")
    @Problems.BadQuery
    @Problems.NotPossible
    @Problems.ChangedMeanwhile
    @Problems.FaultyQuestion
    @IfMatch.Tagged
    HttpResponse<VersionBody> publish(HttpRequest<?> request, Authentication authentication, String id, int version) {
        return answer(desk.publish(caller.person(authentication), id, version, caller.address(request)));
    }

    /** Takes the published version out of new attempts. */
    @Post("/{id}/versions/{version}/retirement")
    @Problems.BadQuery
    @Problems.NotPossible
    @IfMatch.Tagged
    HttpResponse<VersionBody> retire(HttpRequest<?> request, Authentication authentication, String id, int version) {
        return answer(desk.retire(caller.person(authentication), id, version, caller.address(request)));
    }

    static HttpResponse<VersionBody> answer(Publishing outcome) {
        return switch (outcome) {
            case Publishing.Done done -> tagged(done.version(), done.problems());
            case Publishing.Faulty faulty ->
                throw new Refusal(
                        ProblemType.INVALID_FIELDS,
                        "The text has errors; nothing was changed.",
                        Map.of(
                                "errors",
                                faulty.problems().stream()
                                        .map(Problem::toString)
                                        .toList()));
            case Publishing.Stale stale ->
                throw new Refusal(
                        ProblemType.CHANGED_MEANWHILE,
                        "Somebody changed it meanwhile. Read it again.",
                        Map.of("version", stale.newest().version()));
            case Publishing.NotPossible not -> throw new Refusal(ProblemType.NOT_POSSIBLE, not.why());
        };
    }

    static HttpResponse<VersionBody> tagged(TextVersion version, List<Problem> problems) {
        return HttpResponse.ok(VersionBody.of(version, problems))
                .header(HttpHeaders.ETAG, IfMatch.quoted(version.fingerprint()));
    }

    private static <T> Optional<T> one(@Nullable String name, T[] values, Function<T, String> id) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values)
                .filter(value -> id.apply(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ProblemType.INVALID_REQUEST,
                        "Say one of " + Arrays.stream(values).map(id).toList() + ".")));
    }

    /** A question as YAML. */
    @Serdeable
    @Schema(example = "{\"yaml\": \"id: relu-at-zero\"}")
    record DraftBody(@NotNull @Size(max = 65_536) String yaml) {}

    /** A part of the list of questions. */
    @Serdeable
    @Schema(example = """
        {"items": [{"id": "relu-at-zero", "version": 2, "status": "draft", "publishedVersion": 1,
        "topic": "training", "level": "junior", "kind": "single-choice", "names": ["relu"],
        "excerpt": "What is the derivative of ReLU at 0?", "changedAt": "2026-11-01T09:00:00Z"}], "next": null}""")
    record QuestionList(List<QuestionLine> items, @Nullable String next) {}

    /** A question as a line: its newest version, and which one is published. */
    @Serdeable
    record QuestionLine(
            String id,
            int version,
            String status,
            @Nullable Integer publishedVersion,
            @Nullable String topic,
            @Nullable String level,
            @Nullable String kind,
            List<String> names,
            String excerpt,
            Instant changedAt) {
        static QuestionLine of(QuestionSummary question) {
            return new QuestionLine(
                    question.id(),
                    question.version(),
                    question.status().id(),
                    question.publishedVersion().orElse(null),
                    question.topic().orElse(null),
                    question.level().map(Level::id).orElse(null),
                    question.kind().map(Kind::id).orElse(null),
                    question.names(),
                    question.excerpt(),
                    question.changedAt());
        }
    }

    /** One version of a question or a quiz, with what the linter says about it. */
    @Serdeable
    @Schema(example = """
        {"id": "relu-at-zero", "version": 2, "status": "draft", "yaml": "id: relu-at-zero",
        "changedAt": "2026-11-01T09:00:00Z", "problems": ["stem: is missing"]}""")
    record VersionBody(String id, int version, String status, String yaml, Instant changedAt, List<String> problems) {
        static VersionBody of(TextVersion version, List<Problem> problems) {
            return new VersionBody(
                    version.id(),
                    version.version(),
                    version.status().id(),
                    version.yaml(),
                    version.changedAt(),
                    problems.stream().map(Problem::toString).toList());
        }
    }
}
