package dev.ascent.server.attempt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Who is waiting: attempts by what they wait for, counted when somebody reads the metrics. */
@Singleton
class AttemptGauges implements MeterBinder {
    private static final double MILLIS = 1_000;

    private final AttemptRepository attempts;
    private final Clock clock;

    AttemptGauges(AttemptRepository attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "ascent.attempts.open", "Attempts in progress, on all nodes", AttemptRepository::countOpen);
        gauge(
                registry,
                "ascent.attempts.ungraded",
                "Attempts that have ended and are not graded yet, on all nodes",
                AttemptRepository::countUngraded);
        Gauge.builder("ascent.attempts.overdue.seconds", this, AttemptGauges::overdueSeconds)
                .description("For how long the open attempt with the earliest deadline is over, 0 where none is")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<AttemptRepository> count) {
        Gauge.builder(name, attempts, count).description(description).register(registry);
    }

    private double overdueSeconds() {
        return attempts.earliestDeadline()
                .map(deadline ->
                        Math.max(0, Duration.between(deadline, clock.instant()).toMillis() / MILLIS))
                .orElse(0.0);
    }
}
