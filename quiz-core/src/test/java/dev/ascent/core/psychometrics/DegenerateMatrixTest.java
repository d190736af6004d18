package dev.ascent.core.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.psychometrics.Responses.Item;
import dev.ascent.core.psychometrics.irt.Calibration;
import dev.ascent.core.psychometrics.irt.Calibrator;
import dev.ascent.core.psychometrics.irt.ItemParameters;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Statistics of matrices in which little or nothing varies: there may be nothing to say, but never no number. */
class DegenerateMatrixTest {

    /** By rounding, α came out as 1.0000000000000004 here. */
    @Test
    void itemsThatAgreePerfectlyHaveAnAlphaOfOne() {
        double[] column = IntStream.range(0, 11).mapToDouble(i -> i < 5 ? 1 : 0).toArray();
        double[][] columns = Collections.nCopies(7, column).toArray(double[][]::new);

        Reliability reliability = ((TestAnalysis.Measured) TestStatistics.of(responses(columns, 1)))
                .reliability()
                .orElseThrow();

        assertThat(reliability.alpha()).isEqualTo(new Estimate(1, new Interval(1, 1)));
        assertThat(reliability.errorRatio()).isEqualTo(new Estimate(0, new Interval(0, 0)));
        assertThat(reliability.standardError().value()).isZero();
    }

    /** Whatever the number of candidates and items and of those who are right. */
    @Test
    void soTheyHaveInAnyNumber() {
        for (int n = 10; n <= 24; n++) {
            for (int p = 2; p <= 8; p++) {
                for (int right = 1; right < n; right++) {
                    int among = right;
                    double[] column = IntStream.range(0, n)
                            .mapToDouble(i -> i < among ? 1 : 0)
                            .toArray();
                    Responses responses =
                            responses(Collections.nCopies(p, column).toArray(double[][]::new), 1);

                    assertThat(numbers(TestStatistics.of(responses)))
                            .as(n + " candidates, " + p + " items, " + right + " right")
                            .noneMatch(number -> Double.isNaN(number));
                }
            }
        }
    }

    /** Only one candidate has another mark of the first item, and no other item to compare it with. */
    @Test
    void anItemThatIsConstantAmongThoseWhoHaveOthersHasNoDiscrimination() {
        double[] first = new double[12];
        first[0] = 1;
        double[] second = IntStream.range(0, 12)
                .mapToDouble(i -> i == 0 ? Double.NaN : i % 2)
                .toArray();

        ItemAnalysis.Measured item = (ItemAnalysis.Measured)
                ItemStatistics.of(responses(new double[][] {first, second}, 1)).getFirst();

        assertThat(item.discrimination()).isEmpty();
        assertThat(item.efficiency()).isEmpty();
    }

    @Property(tries = 500)
    void everyStatisticIsANumberOrLeftOut(
            @ForAll Random chance,
            @ForAll @IntRange(min = 1, max = 30) int candidates,
            @ForAll @IntRange(min = 1, max = 8) int items,
            @ForAll @IntRange(min = 1, max = 4) int max) {
        Responses responses = responses(columns(chance, candidates, items, max), max);

        List<Double> numbers = new ArrayList<>(numbers(TestStatistics.of(responses)));
        ItemStatistics.of(responses).forEach(item -> numbers.addAll(numbers(item)));
        Calibration calibration =
                Calibrator.standard().calibrate(responses, Collections.nCopies(items, ItemParameters.rasch(0, 0.25)));
        calibration.items().forEach(item -> numbers.addAll(numbers(item)));
        numbers.addAll(calibration.logLikelihoods());

        assertThat(numbers).isNotEmpty().noneMatch(number -> Double.isNaN(number));
    }

    /** Columns of chance, constant ones, copies and reversals of the one before, and ones with holes. */
    private static double[][] columns(Random chance, int candidates, int items, int max) {
        double[][] columns = new double[items][candidates];
        for (int j = 0; j < items; j++) {
            double[] before = columns[Math.max(0, j - 1)];
            int constant = chance.nextInt(max + 1);
            int sort = chance.nextInt(6);
            double step = chance.nextBoolean() ? 1 : 0.1;
            for (int i = 0; i < candidates; i++) {
                columns[j][i] = switch (sort) {
                    case 0 -> constant;
                    case 1 -> before[i];
                    case 2 -> Double.isNaN(before[i]) ? Double.NaN : max - before[i];
                    case 3 -> chance.nextInt(3) == 0 ? Double.NaN : chance.nextInt(max + 1) * step;
                    default -> chance.nextInt(max + 1) * step;
                };
            }
        }
        return columns;
    }

    private static Responses responses(double[][] columns, double max) {
        return Responses.of(
                IntStream.range(0, columns.length)
                        .mapToObj(j -> new Item("item" + j, max))
                        .toList(),
                columns);
    }

    /** All numbers of a record and of those within it. */
    private static List<Double> numbers(Object value) {
        return switch (value) {
            case Double number -> List.of(number);
            case Optional<?> optional ->
                optional.map(DegenerateMatrixTest::numbers).orElse(List.of());
            case Record parts ->
                Arrays.stream(parts.getClass().getRecordComponents())
                        .flatMap(component -> numbers(component(parts, component)).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static Object component(Record parts, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(String.valueOf(e.getMessage()), e);
        }
    }
}
