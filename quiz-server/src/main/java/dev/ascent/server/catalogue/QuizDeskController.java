package dev.ascent.server.catalogue;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.server.account.Caller;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.BankController.VersionBody;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.problem.IfMatch;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bank's quizzes as instructors write them, over HTTP. */
@Controller("/api/v1/bank/quizzes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "bank")
@Problems.SignInNeeded
@Problems.Forbidden
@Problems.Unavailable
class QuizDeskController {
    private final QuizDesk desk;
    private final Catalogue catalogue;
    private final Caller caller;

    QuizDeskController(QuizDesk desk, Catalogue catalogue, Caller caller) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    /** The bank's quizzes, published or retired, by id. */
    @Get
    @Problems.BadQuery
    BankQuizzes listBankQuizzes(
            Authentication authentication, @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        Page<TextVersion> page =
                Page.of(desk.list(caller.person(authentication)), TextVersion::id, PageRequest.of(after, limit));
        return new BankQuizzes(
                page.items().stream().map(this::line).toList(), page.next().orElse(null));
    }

    /** The newest version of a quiz, as YAML; its ETag is what a change is based on. */
    @Get("/{id}")
    @Problems.NotFound
    @IfMatch.Tagged
    HttpResponse<VersionBody> showBankQuiz(Authentication authentication, String id) {
        return desk.newest(caller.person(authentication), id)
                .map(version -> BankController.tagged(version, List.of()))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Publishes a text as the quiz, if it has no error; attempts that were started keep the plan that they have. A new quiz
     * has If-None-Match: * in place of If-Match.
     */
    @Put("/{id}")
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
    HttpResponse<VersionBody> publishQuiz(
            HttpRequest<?> request, Authentication authentication, String id, @Body @Valid QuizBody body) {
        Person person = caller.person(authentication);
        person.require(Role.INSTRUCTOR);
        return BankController.answer(
                desk.publish(person, id, body.yaml, IfMatch.orNew(request), caller.address(request)));
    }

    private BankQuiz line(TextVersion quiz) {
        return new BankQuiz(
                quiz.id(),
                quiz.version(),
                quiz.status().id(),
                catalogue.bank().quiz(quiz.id()).map(Blueprint::title).orElse(null),
                quiz.changedAt());
    }

    /** A quiz as YAML. */
    @Serdeable
    @Schema(example = "{\"yaml\": \"id: friday-quiz\\ntitle: Friday quiz\\nminutes: 10\\npick: …\"}")
    record QuizBody(@NotNull @Size(max = 65_536) String yaml) {}

    /** A part of the list of quizzes. */
    @Serdeable
    @Schema(example = """
        {"items": [{"id": "friday-quiz", "version": 3, "status": "published", "title": "Friday quiz",
        "changedAt": "2026-11-01T09:00:00Z"}], "next": null}""")
    record BankQuizzes(List<BankQuiz> items, @Nullable String next) {}

    /** A quiz as a line: its newest version, and the title of what is published. */
    @Serdeable
    record BankQuiz(
            String id, int version, String status, @Nullable String title, Instant changedAt) {}
}
