package dev.ascent.core.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /**
     * The ends are the roots p of (s − p)² = z²·p(1 − p)/n with z = 1.6448536; these were found by bisection, without
     * the closed formula that is under test.
     */
    @ParameterizedTest
    @CsvSource({
        "0.5, 10, 0.2692718211382672, 0.7307281788617328",
        "0, 5, 0, 0.35111650076510126",
        "1, 3, 0.5258044258424872, 1",
        "0.7, 20, 0.5161962804075576, 0.8361405846480565",
    })
    void endsWhereTheShareIsJustWithinTheError(double share, int n, double low, double high) {
        Interval interval = Interval.wilson(share, n);

        assertThat(interval.low()).isEqualTo(low, within(1e-12));
        assertThat(interval.high()).isEqualTo(high, within(1e-12));
    }
}
