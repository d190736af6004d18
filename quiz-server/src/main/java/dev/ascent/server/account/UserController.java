package dev.ascent.server.account;

import dev.ascent.server.ident.Id;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody's accounts over HTTP, for administrators. */
@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "users")
@Problems.SignInNeeded
@Problems.Forbidden
@Problems.Unavailable
class UserController {
    private final Users users;
    private final Caller caller;

    UserController(Users users, Caller caller) {
        this.users = users;
        this.caller = caller;
    }

    /** All accounts, in the order in which they were made. */
    @Get
    @Problems.BadQuery
    UserList listUsers(
            Authentication authentication, @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        Page<Account> page = users.list(caller.person(authentication), PageRequest.of(after, limit));
        return new UserList(
                page.items().stream().map(User::of).toList(), page.next().orElse(null));
    }

    /** An account; its ETag is what a change is based on. */
    @Get("/{id}")
    @Problems.NotFound
    @IfMatch.Tagged
    HttpResponse<User> showUser(Authentication authentication, String id) {
        return users.find(caller.person(authentication), id(id))
                .map(UserController::tagged)
                .orElseThrow(Refusal::notFound);
    }

    /** Gives an account these roles in place of those that it has. */
    @Put("/{id}/roles")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string"),
            required = true,
            example = "\"3f6c1a2b9d8e7f01\"")
    @Problems.BadBody
    @Problems.NotFound
    @Problems.LastAdministrator
    @Problems.ChangedMeanwhile
    @Problems.IfMatchNeeded
    @IfMatch.Tagged
    HttpResponse<User> changeRoles(
            HttpRequest<?> request, Authentication authentication, String id, @Body @Valid RolesBody body) {
        Person administrator = caller.person(authentication);
        administrator.require(Role.ADMINISTRATOR);
        return answer(users.changeRoles(
                administrator, id(id), roles(body.roles), IfMatch.of(request), caller.address(request)));
    }

    /** Disables an account: its sessions and tokens die at once. */
    @Post("/{id}/disabling")
    @Problems.NotFound
    @Problems.LastAdministrator
    @IfMatch.Tagged
    HttpResponse<User> disable(HttpRequest<?> request, Authentication authentication, String id) {
        return answer(users.disable(caller.person(authentication), id(id), caller.address(request)));
    }

    private static HttpResponse<User> answer(AccountChange change) {
        return switch (change) {
            case AccountChange.Done done -> tagged(done.account());
            case AccountChange.Stale stale ->
                throw new Refusal(
                        ProblemType.CHANGED_MEANWHILE, "Somebody changed this account meanwhile. Read it again.");
            case AccountChange.LastAdministrator last ->
                throw new Refusal(
                        ProblemType.LAST_ADMINISTRATOR, "This is the last administrator. Make another one first.");
            case AccountChange.NotFound none -> throw Refusal.notFound();
        };
    }

    private static HttpResponse<User> tagged(Account account) {
        return HttpResponse.ok(User.of(account)).header(HttpHeaders.ETAG, IfMatch.quoted(account.tag()));
    }

    private static Id id(String text) {
        return Id.parse(text).orElseThrow(Refusal::notFound);
    }

    private static Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            roles.add(Role.of(name)
                    .orElseThrow(() -> new Refusal(
                            ProblemType.INVALID_REQUEST,
                            "A role is candidate, instructor, reviewer or administrator.")));
        }
        return roles;
    }

    /** The roles that an account shall have. */
    @Serdeable
    @Schema(example = "{\"roles\": [\"candidate\", \"reviewer\"]}")
    record RolesBody(@NotNull @Size(min = 1, max = 4) List<@NotNull String> roles) {}

    /** A part of the list of accounts. */
    @Serdeable
    @Schema(example = """
        {"items": [{"id": "06fq3k8z2m1tc", "email": "ada@example.org", "name": "Ada", "roles": ["candidate"],
        "createdAt": "2026-11-01T09:00:00Z", "disabledAt": null}], "next": "06fq3k8z2m1tc"}""")
    record UserList(List<User> items, @Nullable String next) {}

    /** An account. */
    @Serdeable
    @Schema(example = """
        {"id": "06fq3k8z2m1tc", "email": "ada@example.org", "name": "Ada", "roles": ["candidate", "reviewer"],
        "createdAt": "2026-11-01T09:00:00Z", "disabledAt": null}""")
    record User(
            String id,
            String email,
            String name,
            List<String> roles,
            Instant createdAt,
            @Nullable Instant disabledAt) {
        static User of(Account account) {
            Person person = account.person();
            return new User(
                    person.id().toString(),
                    person.email(),
                    person.name(),
                    person.roles().stream().sorted().map(Role::id).toList(),
                    account.createdAt(),
                    account.disabledAt().orElse(null));
        }
    }
}
