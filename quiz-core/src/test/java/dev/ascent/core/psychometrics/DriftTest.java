package dev.ascent.core.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {

    private static final double NONE = Double.NaN;

    /** The contrasts (a) to (d) of table II of Newcombe's paper, with its intervals of 95 %. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926"
    })
    void givesThePublishedIntervalsOfADifference(int one, int ofOne, int other, int ofOther, double low, double high) {
        Estimate difference = wilson95(one, ofOne).minus(wilson95(other, ofOther));

        assertThat(difference.interval().low()).isEqualTo(low, within(5e-5));
        assertThat(difference.interval().high()).isEqualTo(high, within(5e-5));
    }

    private static Estimate wilson95(int right, int n) {
        double z2 = 1.959963984540054 * 1.959963984540054;
        double p = (double) right / n;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Math.sqrt(z2 * p * (1 - p) / n + z2 * z2 / (4.0 * n * n)) / (1 + z2 / n);
        return new Estimate(p, new Interval(centre - half, centre + half));
    }

    /** 15 of the earlier 20 are right and 6 of the newer 20; who was not given the item counts in neither half. */
    @Test
    void comparesTheNewerHalfOfTheAnswersWithTheEarlier() {
        double[] column = IntStream.range(0, 60)
                .mapToDouble(i -> i % 3 == 1 ? NONE : i < 30 ? (i % 4 == 0 ? 0 : 1) : (i % 10 < 3 ? 1 : 0))
                .toArray();
        Drift drift = drift(column).orElseThrow();

        assertThat(drift.earlier().value()).isEqualTo(mean(Arrays.copyOf(column, 30)), within(1e-12));
        assertThat(drift.newer().value()).isEqualTo(mean(Arrays.copyOfRange(column, 30, 60)), within(1e-12));
        assertThat(drift.difference().value())
                .isEqualTo(drift.newer().value() - drift.earlier().value(), within(1e-12));
        assertThat(drift.earlier().value()).isEqualTo(0.75);
        assertThat(drift.newer().value()).isEqualTo(0.3);
        assertThat(drift.difference().interval().low()).isEqualTo(-0.6332228631705099, within(1e-9));
        assertThat(drift.difference().interval().high()).isEqualTo(-0.19119257140215307, within(1e-9));
        assertThat(drift.isSeen()).isTrue();
    }

    @Test
    void aSmallDifferenceIsNotSeen() {
        double[] column = IntStream.range(0, 40)
                .mapToDouble(i -> i < 20 ? (i < 12 ? 1 : 0) : (i < 30 ? 1 : 0))
                .toArray();

        assertThat(drift(column).orElseThrow().difference().value()).isEqualTo(-0.1, within(1e-12));
        assertThat(drift(column).orElseThrow().isSeen()).isFalse();
    }

    @Test
    void needsTenAnswersInEachHalf() {
        assertThat(drift(new double[19])).isEmpty();
        assertThat(drift(new double[20])).isPresent();
        assertThat(drift(SimulationFixture.filled(30, NONE))).isEmpty();
    }

    /** Then both facilities have Student's intervals. */
    @Test
    void partMarksCoverTheTrueDifferenceNinetyTimesInAHundredToo() {
        SimulationFixture simulation = new SimulationFixture(5);
        int cohorts = 3_600;
        int covered = 0;
        for (int cohort = 0; cohort < cohorts; cohort++) {
            double[] column = IntStream.range(0, 80)
                    .mapToDouble(i -> Math.floor(simulation.uniform(0, 3)) / 2)
                    .toArray();
            covered += drift(column).orElseThrow().isSeen() ? 0 : 1;
        }

        assertThat(covered / (double) cohorts).isBetween(0.88, 0.92);
    }

    private static double mean(double[] marks) {
        return Arrays.stream(marks)
                .filter(mark -> !Double.isNaN(mark))
                .average()
                .orElseThrow();
    }

    private static Optional<Drift> drift(double[] column) {
        return Drift.of(Responses.of(SimulationFixture.items(1, 1), new double[][] {column}), 0);
    }
}
