package dev.ascent.server.attempt;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Measures saves, from the call of the service to its answer, by what came of them. */
@Singleton
class SaveMeter {
    private static final String NAME = "ascent.saves";

    private static final Duration[] BUCKETS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

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
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry));
        }
    }
}
