package dev.ascent.server.account;

import dev.ascent.server.account.Registration.Fault;
import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts and sessions over HTTP. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "accounts")
@Problems.Unavailable
class AccountController {
    private final AccountService accounts;
    private final Caller caller;

    AccountController(AccountService accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Registers an account. */
    @Post("/accounts")
    @Status(HttpStatus.CREATED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Problems.BadBody
    @Problems.RegistrationClosed
    @Problems.EmailTaken
    @Problems.TooManyTries
    Me register(HttpRequest<?> request, @Body @Valid RegisterBody body) {
        NewAccount account = new NewAccount(body.email, body.password, body.name, Optional.ofNullable(body.invitation));
        return switch (accounts.register(account, caller.address(request))) {
            case Registration.Registered registered -> Me.of(registered.person());
            case Registration.Invalid invalid ->
                throw new Refusal(
                        ProblemType.INVALID_FIELDS,
                        "Correct the fields that are listed and send it again.",
                        Map.of("errors", fields(invalid.faults())));
            case Registration.EmailTaken taken ->
                throw new Refusal(ProblemType.EMAIL_TAKEN, "Sign in with it, or register with another address.");
            case Registration.InvitationNeeded needed ->
                throw new Refusal(ProblemType.REGISTRATION_CLOSED, "Registering here needs an invitation.");
            case Registration.InvitationDead dead ->
                throw new Refusal(
                        ProblemType.REGISTRATION_CLOSED, "The invitation was used or has expired. Ask for a new one.");
            case Registration.Closed closed ->
                throw new Refusal(ProblemType.REGISTRATION_CLOSED, "An administrator makes the accounts here.");
            case Registration.Throttled throttled -> throw tooMany(throttled.retryAfter());
        };
    }

    /** Signs in: a new session, whose token goes into the header Authorization of further requests. */
    @Post("/sessions")
    @Status(HttpStatus.CREATED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Problems.BadBody
    @Problems.WrongCredentials
    @Problems.TooManyTries
    Session signIn(HttpRequest<?> request, @Body @Valid SignInBody body) {
        return switch (accounts.signIn(body.email, body.password, caller.address(request))) {
            case SignIn.SignedIn in -> new Session(in.token(), in.expiresAt());
            case SignIn.Refused refused ->
                throw new Refusal(ProblemType.WRONG_CREDENTIALS, "E-mail address or password is wrong.");
            case SignIn.Throttled throttled -> throw tooMany(throttled.retryAfter());
        };
    }

    /** Signs out: the token that this request brings is over. */
    @Delete("/sessions/current")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @SecurityRequirement(name = "bearer")
    @Status(HttpStatus.NO_CONTENT)
    @Problems.SignInNeeded
    HttpResponse<Void> signOut(HttpRequest<?> request, Authentication authentication) {
        accounts.signOut(caller.token(authentication), caller.address(request));
        return HttpResponse.noContent();
    }

    /** Who am I? */
    @Get("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @SecurityRequirement(name = "bearer")
    @Problems.SignInNeeded
    Me me(Authentication authentication) {
        return Me.of(caller.person(authentication));
    }

    static Refusal tooMany(Duration wait) {
        return Refusal.later(
                ProblemType.TOO_MANY_TRIES,
                "Wait " + Math.max(1, wait.toMinutes() + 1) + " minutes and try again.",
                wait);
    }

    private static List<Map<String, String>> fields(List<Fault> faults) {
        return faults.stream()
                .map(fault -> Map.of("field", fault.field(), "message", fault.message()))
                .toList();
    }

    /** A registration. */
    @Serdeable
    @Schema(example = "{\"email\": \"ada@example.org\", \"password\": \"gradient descent\", \"name\": \"Ada\"}")
    record RegisterBody(
            @NotNull @Size(max = 400) String email,
            @NotNull @Size(max = 1000) String password,
            @NotNull @Size(max = 400) String name,
            @Nullable @Size(max = 100) String invitation) {}

    /** E-mail address and password. */
    @Serdeable
    @Schema(example = "{\"email\": \"ada@example.org\", \"password\": \"gradient descent\"}")
    record SignInBody(
            @NotNull @Size(max = 400) String email,
            @NotNull @Size(max = 1000) String password) {}

    /** A session's token, told this once, and when it ends by itself. */
    @Serdeable
    @Schema(example = "{\"token\": \"kq2V…\", \"expiresAt\": \"2026-11-01T21:00:00Z\"}")
    record Session(String token, Instant expiresAt) {}

    /** A person, to themselves. */
    @Serdeable
    @Schema(example = """
        {"id": "06fq3k8z2m1tc", "email": "ada@example.org", "name": "Ada", "roles": ["candidate"]}""")
    record Me(String id, String email, String name, List<String> roles) {
        static Me of(Person person) {
            return new Me(
                    person.id().toString(),
                    person.email(),
                    person.name(),
                    person.roles().stream().sorted().map(Role::id).toList());
        }
    }
}
