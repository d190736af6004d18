package dev.ascent.server.metric;

import dev.ascent.server.account.Caller;
import dev.ascent.server.account.Role;
import dev.ascent.server.problem.Problems;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The node's metrics, in Prometheus's text format. */
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "operations")
@Problems.SignInNeeded
@Problems.Forbidden
@Problems.Unavailable
class MetricsController {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final Caller caller;

    MetricsController(PrometheusMeterRegistry registry, Caller caller) {
        this.registry = registry;
        this.caller = caller;
    }

    /** What this node counts and measures. Only for administrators: make a token with `ascent token create`. */
    @Get
    @ApiResponse(
            responseCode = "200",
            description = "Prometheus's text format.",
            content =
                    @Content(
                            mediaType = "text/plain",
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(name = "metrics", value = "ascent_acks_missing_total 0.0")))
    @Produces(TEXT)
    String metrics(Authentication authentication) {
        caller.person(authentication).require(Role.ADMINISTRATOR);
        return registry.scrape();
    }
}
