package dev.ascent.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    /** Vigna's reference implementation, splitmix64.c at prng.di.unimi.it, from the state 1234567. */
    @Test
    void givesTheReferenceStream() {
        SplitMix64 random = new SplitMix64(1234567);

        assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
        assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
        assertThat(random.nextLong()).isEqualTo(4593380528125082431L);
        assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("16408922859458223821"));
    }

    /** 3 · 2²⁹ divides 2⁶⁴ badly for a 32-bit draw: thirds must still be thirds. */
    @Test
    void drawsWithoutBiasForAwkwardBounds() {
        for (int bound : new int[] {3, 7, 3 << 29}) {
            SplitMix64 random = new SplitMix64(42);
            int[] thirds = new int[3];
            for (int i = 0; i < 30_000; i++) {
                int drawn = random.nextInt(bound);
                assertThat(drawn).isBetween(0, bound - 1);
                thirds[(int) (3L * drawn / bound)]++;
            }
            double[] expected = new double[3];
            for (long i = 0; i < 3; i++) {
                long from = Math.ceilDiv(i * bound, 3);
                long to = Math.ceilDiv((i + 1) * bound, 3);
                expected[(int) i] = 30_000.0 * (to - from) / bound;
            }
            double chiSquare = 0;
            for (int i = 0; i < 3; i++) {
                chiSquare += Math.pow(thirds[i] - expected[i], 2) / expected[i];
            }
            // The 99.9 % quantile of chi-square with 2 degrees of freedom.
            assertThat(chiSquare).as("bound %d", bound).isLessThan(13.82);
        }
    }

    @Test
    void acceptsTheBoundOneAndRefusesNone() {
        SplitMix64 random = new SplitMix64(1);

        assertThat(random.nextInt(1)).isZero();
        assertThatThrownBy(() -> random.nextInt(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shufflesIntoEachOrderEquallyOften() {
        SplitMix64 random = new SplitMix64(7);
        Map<List<Integer>, Integer> orders = new HashMap<>();
        for (int i = 0; i < 24_000; i++) {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4));
            random.shuffle(list);
            orders.merge(list, 1, Integer::sum);
        }

        assertThat(orders).hasSize(24);
        double chiSquare = orders.values().stream()
                .mapToDouble(count -> Math.pow(count - 1000, 2) / 1000)
                .sum();
        // The 99.9 % quantile of chi-square with 23 degrees of freedom.
        assertThat(chiSquare).isLessThan(49.73);
    }

    @Test
    void drawsDoublesBelowOne() {
        SplitMix64 random = new SplitMix64(3);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double drawn = random.nextDouble();
            assertThat(drawn).isGreaterThanOrEqualTo(0).isLessThan(1);
            sum += drawn;
        }
        assertThat(sum / 10_000).isBetween(0.49, 0.51);
    }
}
