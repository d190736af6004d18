package dev.ascent.server.attempt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Who is waiting: attempts by what they wait for, counted when somebody reads the metrics. */
@Singleton
class AttemptGauges implements MeterBinder {
    private static final double MILLIS = 1_000;

    // Providers, as the pool of connections has metrics too, and is made after the registry that this is bound to.
    private final Provider<AttemptRepository> attempts;
    private final Provider<Clock> clock;

    AttemptGauges(Provider<AttemptRepository> attempts, Provider<Clock> clock) {
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
        Gauge.builder(name, attempts, provider -> count.applyAsDouble(provider.get()))
                .description(description)
                .register(registry);
    }

    private double overdueSeconds() {
        return attempts.get()
                .earliestDeadline()
                .map(deadline -> Math.max(
                        0, Duration.between(deadline, clock.get().instant()).toMillis() / MILLIS))
                .orElse(0.0);
    }
}
