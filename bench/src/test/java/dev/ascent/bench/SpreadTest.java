package dev.ascent.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianIsTheMiddleOrBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(5.0, 1.0, 3.0))).isEqualTo(new Spread(1, 3, 5));
        assertThat(Spread.of(List.of(8.0, 1.0, 2.0, 4.0))).isEqualTo(new Spread(1, 3, 8));
    }

    @Test
    void ratiosAreThoseOfTheSameRoundSoThatASlowRoundSlowsBothSides() {
        assertThat(Spread.ofRatios(List.of(10.0, 1.0, 12.0), List.of(20.0, 2.0, 20.0)))
                .isEqualTo(new Spread(0.5, 0.5, 0.6));
    }

    @Test
    void refusesWhatWasNotMeasured() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.ofRatios(List.of(1.0), List.of(1.0, 2.0)));
    }
}
