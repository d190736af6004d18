package dev.ascent.server.metric;

import dev.ascent.server.account.Caller;
import dev.ascent.server.account.Role;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The node's metrics, in Prometheus's text format. */
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "operations")
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
    @Produces(TEXT)
    String metrics(Authentication authentication) {
        caller.person(authentication).require(Role.ADMINISTRATOR);
        return registry.scrape();
    }
}
