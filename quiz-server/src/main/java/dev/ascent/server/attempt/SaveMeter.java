package dev.ascent.server.attempt;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/** Measures saves, from the call of the service to its answer, by what came of them. */
@Singleton
class SaveMeter {
    private static final String NAME = "ascent.saves";

    private final MeterRegistry registry;

    SaveMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What {@code save} gives, having been measured; a fault is measured too. */
    Saving measure(Supplier<Saving> save) {
        Timer.Sample begun = Timer.start(registry);
        String outcome = "failed";
        try {
            Saving saving = save.get();
            outcome = switch (saving) {
                case Saving.Saved saved -> "saved";
                case Saving.Stale stale -> "stale";
                case Saving.Unreadable unreadable -> "unreadable";
                case Saving.Over over -> "over";
                case Saving.NotFound none -> "not-found";
            };
            return saving;
        } finally {
            begun.stop(Timer.builder(NAME)
                    .description("Saves of answers; an answer is acknowledged with the outcome saved, after its commit")
                    .tag("outcome", outcome)
                    .publishPercentileHistogram()
                    .minimumExpectedValue(Duration.ofMillis(1))
                    .maximumExpectedValue(Duration.ofSeconds(10))
                    .register(registry));
        }
    }
}
