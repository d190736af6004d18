package dev.ascent.core.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PointsTest {

    /** One of 8 blanks is right, of the lowest certainty, for 3 points: an eighth, of which the double falls short. */
    @Test
    void aHalfThatADoubleFallsShortOfIsAHalf() {
        double mark = Confidence.LOW.mark(1.0 / 8);

        assertThat(Points.earned(mark, 3)).isEqualByComparingTo("0.13");
        assertThat(Points.earned(mark, 3, Edition.FIRST))
                .as("as receipts of the first edition have it")
                .isEqualByComparingTo("0.12");
    }

    @Property
    void areThoseOfTheExactShare(
            @ForAll @IntRange(max = 60) int right,
            @ForAll @IntRange(min = 1, max = 60) int of,
            @ForAll @IntRange(min = 1, max = 20) int points) {
        BigDecimal exact =
                BigDecimal.valueOf((long) right * points).divide(BigDecimal.valueOf(3L * of), 2, RoundingMode.HALF_UP);

        assertThat(Points.earned((double) right / of / 3, points)).isEqualByComparingTo(exact);
        assertThat(Points.earned(-(double) right / of / 3, points)).isEqualByComparingTo(exact.negate());
    }
}
