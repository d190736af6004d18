package dev.ascent.core.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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
                "1 1/2; 1.5",
                "-2 3/4; -2.75",
                "½; 0.5",
                "1½; 1.5",
                "-1 ⅓ ; -1.3333333333333333",
                "3⁄4; 0.75",
                "１２．５; 12.5",
                "١٢٣; 123",
                "\u200e12\u200b5; 125",
                "3 ⋅ 10^−2; 0.03",
                "about 3.5; 3.5",
                "About 3.5; 3.5",
                "approx. 3.5; 3.5",
                "approx.3.5; 3.5",
                "roughly -2; -2",
                "ca. 1,5e3; 1500",
                "~12 345; 12345",
                "3.5k; 3500",
                "7 million; 7000000",
                "1.3M; 1300000",
                "2 bn; 2000000000",
            })
    void reads(String typed, double number) {
        assertThat(value(typed, "")).isEqualTo(number);
    }

    /** A count has no decimals, and numbers are shown with a decimal point: so much is known without the key. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,234; true; 1234",
                "-12,500; true; -12500",
                "1.234; false; 1.234",
                "-12.500; false; -12.5",
                "1.234e3; true; 1234",
                "1.234×10^3; false; 1234",
                "1,234.; true; 1234",
                "12,34e2; true; 1234",
                "12 345; true; 12345",
                "1.234/2; true; 0.617",
                "0,123; true; 0.123",
                "1.0; true; 1",
            })
    void readsALoneSeparatorBeforeThreeDigitsWhereItsMeaningIsSure(String typed, boolean count, double number) {
        assertThat(NumberReader.read(typed, Optional.empty(), count)).isEqualTo(new NumberReader.Read(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,234; false; ; “1,234” can mean 1234 or 1.234",
                "-1,234 %; false; ; “-1,234” can mean -1234 or -1.234",
                "1,234/2; true; ; “1,234” can mean 1234 or 1.234",
                "3/1,500; false; ; “1,500” can mean 1500 or 1.500",
                "1.234; true; ; “1.234” can mean 1234 or 1.234. A whole number is asked for",
                "1,234 kB; true; B; “1,234” can mean 1234 or 1.234",
                "1,234 GB; false; MB; “1,234” can mean 1234 or 1.234",
                "1,234e2; false; ; “1,234” can mean 1234 or 1.234",
                "1,234e3; true; ; “1,234” can mean 1234 or 1.234",
                "1,234×10^3; false; ; “1,234” can mean 1234 or 1.234",
                "1,234 · 10⁻³; true; ; “1,234” can mean 1234 or 1.234",
                "-1,234E3; true; ; “-1,234” can mean -1234 or -1.234",
                "2/1,234e3; false; ; “1,234” can mean 1234 or 1.234",
                "1,234.; false; ; “1,234” can mean 1234 or 1.234",
                "1.234,; false; ; “1.234” can mean 1234 or 1.234",
                "1.234,; true; ; “1.234” can mean 1234 or 1.234. A whole number is asked for",
                "1,234.e3; true; ; “1,234” can mean 1234 or 1.234",
                "1 234/567; false; ; “1 234/567” can mean 1234/567 or 801/567",
                "-12 345/678; true; ; “-12 345/678” can mean -12345/678 or -8481/678",
            })
    void asksWhatALoneSeparatorMeansWhereItCouldBeEither(String typed, boolean count, String unit, String why) {
        assertThat(NumberReader.read(typed, Optional.ofNullable(unit), count))
                .isInstanceOfSatisfying(
                        NumberReader.NotRead.class,
                        unread -> assertThat(unread.why()).startsWith(why));
    }

    /** What the first edition made of them still counts in the receipts that it gave. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,234e2; false; 123.4",
                "1,234e3; true; 1234",
                "1,234×10^3; false; 1234",
                "1,234.; false; 1234",
                "1.234,; true; 1234",
                "1 234/567; false; 1.4126984126984128",
            })
    void theFirstEditionGuessedWhereTheCurrentOneAsks(String typed, boolean count, double number) {
        assertThat(NumberReader.read(typed, Optional.empty(), count, Edition.FIRST))
                .isEqualTo(new NumberReader.Read(number));
        assertThat(NumberReader.read(typed, Optional.empty(), count)).isInstanceOf(NumberReader.NotRead.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,5O",
                "",
                "   ",
                "1e999",
                "--5",
                "1 3/2",
                "1 1/0",
                "aboutness 3",
                "circa",
                "7B",
                "3 m",
                "7 million dollars",
                "\u202e321",
                "1\u00002",
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
        assertThat(NumberReader.read(typed, Optional.empty(), false)).isInstanceOf(NumberReader.NotRead.class);
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
                "MiB; 1.5 gibibytes; 1536",
                "MB; 3 megabytes; 3",
                "B; 12 bytes; 12",
                "ms; 20 milliseconds; 20",
                "parameters; 1.5 million; 1500000",
                "parameters; 1.5M parameters; 1500000",
                "parameters; 350k; 350000",
                "parameters; 7 billion Parameters; 7000000000",
                "thousand; 1.2 million; 1200",
                "thousand; 12k; 12",
                "FLOPs; 2 billion FLOPs; 2000000000",
                "kWh; 500 Wh; 0.5",
            })
    void readsTheUnitAskedForWithItsPrefixes(String unit, String typed, double number) {
        assertThat(value(typed, unit)).isEqualTo(number);
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
                "%; 5 pp",
                "MB; 2 million",
                "parameters; 7B",
                "thousand; 5 parameters",
            })
    void leavesAnotherUnitUnread(String unit, String typed) {
        assertThat(NumberReader.read(typed, Optional.of(unit), false))
                .isInstanceOfSatisfying(
                        NumberReader.NotRead.class,
                        unread -> assertThat(unread.why()).contains(typed, " in " + unit));
    }

    @Test
    void saysInWordsWhatItCouldNotRead() {
        assertThat(NumberReader.read("3,5O", Optional.empty(), false))
                .isInstanceOfSatisfying(
                        NumberReader.NotRead.class,
                        unread -> assertThat(unread.why())
                                .isEqualTo(
                                        "“3,5O” could not be read as a number. Write it like 1234.5, 1,5, 3/4 or 1e-3."));
    }

    @Property
    void readsWhatJavaWrites(@ForAll @DoubleRange(min = -1e12, max = 1e12) double number) {
        assertThat(value(Double.toString(number), "")).isEqualTo(number == 0 ? 0.0 : number);
    }

    @Property
    void readsIntegersGroupedByAnySeparator(@ForAll @IntRange(min = 1_000_000) int number) {
        for (String separator : new String[] {",", ".", " ", "'", "_", "\u202f", "\u2009", "’"}) {
            String grouped = String.format(Locale.ROOT, "%,d", number).replace(",", separator);
            assertThat(value(grouped, "")).isEqualTo(number);
            assertThat(value("−" + grouped, "")).isEqualTo(-number);
        }
    }

    /** The same number in twenty notations, none of which says three digits behind a lone separator. */
    @Property
    void readsANumberInEachOfItsNotations(
            @ForAll @LongRange(min = 1, max = 99_999_999) long digits, @ForAll @IntRange(min = 1, max = 7) int scale) {
        BigDecimal number = BigDecimal.valueOf(digits * 10 + 1, scale + 1);
        String plain = number.toPlainString();
        String comma = plain.replace('.', ',');
        int point = plain.indexOf('.');
        String grouped = String.format(Locale.ROOT, "%,d", new BigDecimal(plain.substring(0, point)).longValue());
        String rest = plain.substring(point + 1);
        String unscaled = number.unscaledValue().toString();
        List<String> notations = new ArrayList<>(List.of(
                grouped.replace(",", " ") + "." + rest,
                grouped.replace(",", "'") + "." + rest,
                number.movePointRight(3).toPlainString() + "e-3",
                number.movePointLeft(2).toPlainString() + "E+2",
                number.movePointRight(5).toPlainString() + " × 10^-5",
                number.movePointRight(4).toPlainString() + "·10⁻⁴",
                number.movePointLeft(4).toPlainString().replace('.', ',') + " * 10**4",
                unscaled + "e-" + number.scale(),
                unscaled + "/1" + "0".repeat(number.scale()),
                unscaled + " / 10^" + number.scale(),
                unscaled + "x10^−" + number.scale()));
        if (rest.length() != 3) {
            notations.addAll(List.of(plain, comma, "≈ " + plain, " about " + comma + " ", "= +" + plain));
            notations.add(grouped.replace(",", "\u00a0") + "," + rest);
            notations.add(grouped.replace(",", ".") + "," + rest);
            notations.add(grouped + "." + rest);
        }
        double meant = number.doubleValue();
        assertThat(notations).allSatisfy(notation -> {
            assertThat(value(notation, "")).isEqualTo(meant);
            assertThat(value("-" + notation.strip().replaceFirst("^(≈|about|= \\+) ?", ""), ""))
                    .isEqualTo(-meant);
        });
    }

    @Property
    void readsWhatAUnitsPrefixSays(
            @ForAll @IntRange(min = 1, max = 999) int number, @ForAll @IntRange(min = 1, max = 5) int power) {
        String prefix = "kMGTP".substring(power - 1, power);
        assertThat(value(number + " " + prefix + "B", "B")).isEqualTo(number * Math.pow(1000, power));
        assertThat(value(number + prefix.toUpperCase(Locale.ROOT) + "iB", "B"))
                .isEqualTo(number * Math.pow(1024, power));
        assertThat(value(number + " B", prefix + "B"))
                .isEqualTo(BigDecimal.valueOf(number).movePointLeft(3 * power).doubleValue());
    }

    @Property
    void readsTheSameWithBlanksAround(@ForAll("numberLike") String typed, @ForAll boolean count) {
        NumberReader.Reading reading = NumberReader.read(typed, Optional.empty(), count);
        if (reading instanceof NumberReader.Read) {
            assertThat(NumberReader.read("  " + typed + "\u00a0", Optional.empty(), count))
                    .isEqualTo(reading);
        }
    }

    @Property(tries = 3000)
    void neverFailsOnWhatLooksLikeANumber(@ForAll("numberLike") String typed, @ForAll boolean count) {
        for (String unit : new String[] {"", "MiB", "%", "parameters", "thousand"}) {
            Optional<String> asked = Optional.of(unit).filter(name -> !name.isEmpty());
            switch (NumberReader.read(typed, asked, count)) {
                case NumberReader.Read(double value) -> assertThat(value).isFinite();
                case NumberReader.NotRead unread -> assertThat(unread.why()).isNotBlank();
            }
        }
    }

    @Provide
    Arbitrary<String> numberLike() {
        return Arbitraries.of(
                        "0",
                        "1",
                        "12",
                        "345",
                        "999",
                        ".",
                        ",",
                        "'",
                        " ",
                        "_",
                        "-",
                        "−",
                        "+",
                        "e",
                        "E",
                        "/",
                        "^",
                        "**",
                        "×",
                        "10",
                        "10^",
                        "%",
                        "½",
                        "²",
                        "⁻³",
                        "k",
                        "M",
                        "million",
                        "MB",
                        "GiB",
                        "about ",
                        "~",
                        "(",
                        ")",
                        "\u202e",
                        "\u200b",
                        "\u0000",
                        "\ud83d",
                        "٣",
                        "O",
                        "l",
                        "parameters")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void neverFailsOnWhatSomeoneTypes(@ForAll String typed) {
        assertThat(NumberReader.read(typed, Optional.empty(), true)).isNotNull();
        assertThat(NumberReader.read(typed, Optional.of("MiB"), false)).isNotNull();
        assertThat(NumberReader.read("1" + typed, Optional.of("%"), false)).isNotNull();
    }

    private static double value(String typed, String unit) {
        Optional<String> asked = unit.isEmpty() ? Optional.empty() : Optional.of(unit);
        return switch (NumberReader.read(typed, asked, false)) {
            case NumberReader.Read(double value) -> value;
            case NumberReader.NotRead unread -> throw new AssertionError(unread.why());
        };
    }
}
