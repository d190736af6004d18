package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clock on a reference that is set, and a monotonic source that is not. */
class NodeClockTest {
    private static final Instant START = Instant.parse("2026-03-29T00:59:00Z");

    private Instant reference = START;
    private long nanos;
    private final NodeClock clock = new NodeClock(() -> reference, () -> nanos);

    private void pass(Duration duration) {
        reference = reference.plus(duration);
        nanos += duration.toNanos();
    }

    @Test
    void goesWithTheMonotonicSourceBetweenReadings() {
        pass(Duration.ofMinutes(3));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(180));
    }

    @Test
    void doesNotFollowAnHourForwardsOrBackwards() {
        for (Duration step : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(-1)}) {
            Instant before = clock.instant();
            reference = before.plus(step);

            assertThat(clock.follow()).isEqualTo(step);
            nanos += Duration.ofSeconds(10).toNanos();
            assertThat(clock.instant()).isEqualTo(before.plusSeconds(10));
            reference = clock.instant();
        }
    }

    @Test
    void takesAStepWhenItIsTold() {
        reference = START.minus(Duration.ofHours(1));
        clock.step();

        assertThat(clock.instant()).isEqualTo(reference);
        assertThat(clock.follow()).isZero();
    }

    @Test
    void followsDrift() {
        reference = START.plusMillis(900);

        assertThat(clock.follow()).isZero();
        assertThat(clock.instant()).isEqualTo(reference);
    }

    @Test
    void waitsInsteadOfRunningBackwards() {
        reference = START.minusMillis(900);

        assertThat(clock.follow()).isZero();
        assertThat(clock.instant()).isEqualTo(START);
        pass(Duration.ofMillis(800));
        assertThat(clock.instant()).isEqualTo(START);
        pass(Duration.ofMillis(300));
        assertThat(clock.instant()).isEqualTo(START.plusMillis(200));
    }
}
