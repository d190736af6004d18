package dev.ascent.core.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "42; 42",
                "+42; 42",
                "-0,5; -0.5",
                "- 0.5; -0.5",
                "−0.5; -0.5",
                "–3; -3",
                "0.5; 0.5",
                "0,5; 0.5",
                "0,123; 0.123",
                "-0,123; -0.123",
                ".5; 0.5",
                ",5; 0.5",
                "5.; 5",
                "12 345; 12345",
                "12\u202f345; 12345",
                "12\u00a0345,5; 12345.5",
                "1 234 567; 1234567",
                "1_000_000; 1000000",
                "1'234'567; 1234567",
                "1’234.5; 1234.5",
                "1,234,567; 1234567",
                "1.234.567; 1234567",
                "1,234.5; 1234.5",
                "1.234,5; 1234.5",
                "1234,5; 1234.5",
                "3/4; 0.75",
                "3 / 4; 0.75",
                "-3/4; -0.75",
                "1,5/2; 0.75",
                "1/2^10; 0.0009765625",
                "5e-3; 0.005",
                "5 e -3; 0.005",
                "1E6; 1000000",
                "1,5e3; 1500",
                "3×10^8; 300000000",
                "3 x 10^8; 300000000",
                "3*10**8; 300000000",
                "3·10⁸; 300000000",
                "10⁻³; 0.001",
                "2^20; 1048576",
                "2**10; 1024",
                "-2^2; -4",
                "2^-2; 0.25",
                "≈ 0.3; 0.3",
                "= 7; 7",
                "50 %; 0.5",
                "7%; 0.07",
                "12,5 %; 0.125",
            })
    void reads(String typed, double number) {
        assertThat(values(typed, "")).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1,234; 1.234; 1234", "1.234; 1.234; 1234", "-12.500; -12.5; -12500", "1,234e2; 123.4; 123400"})
    void readsASeparatorBeforeThreeDigitsEitherWay(String typed, double decimal, double grouped) {
        assertThat(values(typed, "")).containsExactly(decimal, grouped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,5O",
                "",
                "   ",
                "1e999",
                "--5",
                "1 1/2",
                "12 34",
                "1,234,5",
                "1.234.5",
                "12,34.5",
                "1.5.",
                "1/0",
                "1/2/3",
                "0^-1",
                "5 apples",
                "NaN",
                "Infinity",
                "0x10",
                "1d",
                "e5",
                "^2",
                "%",
                "1e",
                "1-2",
                "½ or so",
                "999999999999999999999999999999999999999999999999999999999999999999999",
                "12 MiB",
                "(3)",
                "9999^9999"
            })
    void doesNotGuess(String typed) {
        assertThat(NumberReader.read(typed, Optional.empty())).isInstanceOf(NumberReader.NotRead.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MiB; 1536; 1536",
                "MiB; 1536 MiB; 1536",
                "MiB; 1.5 GiB; 1536",
                "MiB; 1,5GiB; 1536",
                "MiB; 1048576 B; 1",
                "MiB; 1.048576 MB; 1",
                "MB; 4.35 GB; 4350",
                "MB; 0.1 GB; 100",
                "GB; 100 MB; 0.1",
                "B; 5 kB; 5000",
                "s; 5 ms; 0.005",
                "s; 5 s; 5",
                "s; 5e-3s; 0.005",
                "s; 3 seconds; 3",
                "ms; 0.5 s; 500",
                "ms; 250 µs; 0.25",
                "min; 5 minutes; 5",
                "days; 1 day; 1",
                "trials; 12 Trials; 12",
                "GFLOP/s; 1.5 TFLOP/s; 1500",
                "FLOPs; 2 GFLOPs; 2000000000",
                "FLOPs; 2 GFLOP; 2000000000",
                "%; 50 %; 50",
                "%; 50; 50",
                "%; 50 percent; 50",
                "nats; 0.5 nats; 0.5",
                "nats; 0.5 nat; 0.5",
                "bits per byte; 0.9 bits per byte; 0.9",
                "items/s; 12 items/s; 12",
                "m²; 5 m²; 5",
            })
    void readsTheUnitAskedForWithItsPrefixes(String unit, String typed, double number) {
        assertThat(values(typed, unit)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MiB; 12 MHz",
                "MiB; 12 mib",
                "s; 5 min",
                "B; 5 bit",
                "trials; 5 %",
                "MB; 5 Mb",
                "h; 12 MiB",
                "%; 5 pp"
            })
    void leavesAnotherUnitUnread(String unit, String typed) {
        assertThat(NumberReader.read(typed, Optional.of(unit)))
                .isInstanceOfSatisfying(
                        NumberReader.NotRead.class,
                        unread -> assertThat(unread.why()).contains(typed, " in " + unit));
    }

    @Test
    void saysInWordsWhatItCouldNotRead() {
        assertThat(NumberReader.read("3,5O", Optional.empty()))
                .isEqualTo(new NumberReader.NotRead(
                        "“3,5O” could not be read as a number. Write it like 1234.5, 1,5, 3/4 or 1e-3."));
    }

    @Property
    void readsWhatJavaWrites(@ForAll @DoubleRange(min = -1e12, max = 1e12) double number) {
        assertThat(values(Double.toString(number), "")).contains(number == 0 ? 0.0 : number);
    }

    @Property
    void readsIntegersGroupedByAnySeparator(@ForAll @IntRange(min = 1_000_000) int number) {
        for (String separator : new String[] {",", ".", " ", "'", "_", "\u202f"}) {
            String grouped = String.format(Locale.ROOT, "%,d", number).replace(",", separator);
            assertThat(values(grouped, "")).containsExactly((double) number);
        }
    }

    @Property(tries = 3000)
    void neverFailsOnWhatSomeoneTypes(@ForAll String typed) {
        assertThat(NumberReader.read(typed, Optional.empty())).isNotNull();
        assertThat(NumberReader.read(typed, Optional.of("MiB"))).isNotNull();
        assertThat(NumberReader.read("1" + typed, Optional.of("%"))).isNotNull();
    }

    private static List<Double> values(String typed, String unit) {
        Optional<String> asked = unit.isEmpty() ? Optional.empty() : Optional.of(unit);
        return switch (NumberReader.read(typed, asked)) {
            case NumberReader.Read(var values) -> values;
            case NumberReader.NotRead(String why) -> throw new AssertionError(why);
        };
    }
}
