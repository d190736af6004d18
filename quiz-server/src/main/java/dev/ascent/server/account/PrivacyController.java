package dev.ascent.server.account;

import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is held about the person who asks, over HTTP. */
@Controller("/api/v1/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "accounts")
@Problems.SignInNeeded
@Problems.Unavailable
class PrivacyController {
    private final Privacy privacy;
    private final Caller caller;

    PrivacyController(Privacy privacy, Caller caller) {
        this.privacy = privacy;
        this.caller = caller;
    }

    /** Everything held about me, as one document to keep. */
    @Get("/export")
    @ApiResponse(
            responseCode = "200",
            description = "One object, a part for each feature that holds something.",
            content =
                    @Content(
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(name = "export", value = """
                    {"exportedAt": "2026-11-01T09:00:00Z",
                    "account": {"id": "06fq3k8z2m1tc", "email": "ada@example.org", "name": "Ada",
                    "roles": ["candidate"], "createdAt": "2026-10-01T09:00:00Z"}, "tokens": [], "failedSignIns": [],
                    "attempts": [], "audit": []}""")))
    HttpResponse<Map<String, Object>> export(Authentication authentication) {
        return HttpResponse.ok(privacy.export(caller.person(authentication)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ascent-export.json\"");
    }

    /**
     * Erases me: address and name are gone, sessions and tokens are dead. Answers stay, of an account that says nothing of
     * who it was. It can't be undone.
     */
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Problems.BadBody
    @Problems.WrongCredentials
    @Problems.LastAdministrator
    @Problems.TooManyTries
    HttpResponse<Void> erase(
            HttpRequest<?> request, Authentication authentication, @Nullable @Body @Valid EraseBody body) {
        if (body == null) {
            throw new Refusal(
                    ProblemType.INVALID_FIELDS,
                    "Send your password once more, as {\"password\": \"…\"}: this can't be undone. Nothing was erased.");
        }
        return switch (privacy.erase(caller.person(authentication), body.password, caller.address(request))) {
            case Erasure.Erased erased -> HttpResponse.noContent();
            case Erasure.WrongPassword wrong ->
                throw new Refusal(ProblemType.WRONG_CREDENTIALS, "That is not your password. Nothing was erased.");
            case Erasure.LastAdministrator last ->
                throw new Refusal(
                        ProblemType.LAST_ADMINISTRATOR,
                        "You are the last administrator. Nothing was erased; make another one first.");
            case Erasure.Throttled throttled -> throw AccountController.tooMany(throttled.retryAfter());
        };
    }

    /** The password, typed again. */
    @Serdeable
    @Schema(example = "{\"password\": \"gradient descent\"}")
    record EraseBody(@NotNull @Size(max = 1000) String password) {}
}
