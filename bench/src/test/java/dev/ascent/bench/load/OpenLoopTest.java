package dev.ascent.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.bench.load.OpenLoop.Run;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final Duration SCHEDULE = Duration.ofMillis(10);
    private static final Duration BLOCKED = Duration.ofMillis(40);

    @Test
    void whatWaitedForSomethingSlowCountsAsSlow() {
        Run run = OpenLoop.arrive(10, SCHEDULE, 1, number -> {
            long start = System.nanoTime();
            while (number == 0 && System.nanoTime() - start < BLOCKED.toNanos()) {
                Thread.onSpinWait();
            }
        });

        assertThat(run.latencies()).hasSize(10);
        assertThat(run.millis(0))
                .isGreaterThanOrEqualTo((double) BLOCKED.minus(SCHEDULE).toMillis());
    }

    @Test
    void failuresAreCountedAndHaveNoLatency() {
        Run run = OpenLoop.arrive(4, Duration.ZERO, 1, number -> {
            if (number % 2 == 1) {
                throw new IOException("number " + number);
            }
        });

        assertThat(run.latencies()).hasSize(2);
        assertThat(run.failures()).isEqualTo(2);
        assertThat(run.firstFailure()).contains("number 1");
    }
}
