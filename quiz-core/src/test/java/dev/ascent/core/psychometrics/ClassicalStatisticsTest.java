package dev.ascent.core.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.psychometrics.Responses.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The expected numbers were computed with NumPy and SciPy from the same marks: {@code numpy.corrcoef} and {@code cov} of
 * mark and rest, {@code cov} of both sorted, {@code scipy.stats.binomtest(…).proportion_ci(0.9, "wilson")}, {@code t.ppf},
 * {@code f.ppf}, {@code trim_mean}.
 */
class ClassicalStatisticsTest {

    private static final double NONE = Double.NaN;

    private static final double[][] ROWS = {
        {1, 1, 1, 1, 2}, {1, 1, 1, 0, 2}, {1, 1, 0, 1, 1}, {1, 0, 1, 0, 2}, {1, 1, 1, 0, 1.5}, {0, 1, 0, 1, 1},
        {1, 0, 0, 1, 0.5}, {1, 1, 0, 0, 0}, {0, 0, 1, 1, 0}, {0, 1, 0, 0, 0.5}, {0, 0, 0, 1, 0}, {0, 0, 0, 1, 0.5}
    };

    private static final List<Item> ITEMS =
            List.of(new Item("a", 1), new Item("b", 1), new Item("c", 1), new Item("d", 1), new Item("e", 2));

    @Test
    void givesTheStatisticsOfACompleteMatrix() {
        List<ItemAnalysis> items = ItemStatistics.of(matrix(ROWS));

        checkItem(items.get(0), 0.5833333333333334, 0.4830458915396479, 0.5833333333333333);
        checkItem(items.get(1), 0.5833333333333334, 0.18725633517970772, 0.2307692307692307);
        checkItem(items.get(2), 0.4166666666666667, 0.4291662538799944, 0.5135135135135136);
        checkItem(items.get(3), 0.5833333333333334, -0.4518868007280904, -0.5625);
        checkItem(items.get(4), 0.4583333333333333, 0.6930121868703394, 0.7391304347826088);
        checkInterval(measured(items.get(0)).facility(), 0.3559810149005346, 0.7800221193082192);
        checkInterval(measured(items.get(4)).facility(), 0.25278690196111037, 0.6638797647055563);
        checkInterval(measured(items.get(0)).discrimination().orElseThrow(), -0.02133171521008416, 0.7914250528973871);
        checkInterval(measured(items.get(3)).discrimination().orElseThrow(), -0.7760464637641209, 0.06113949153877705);
        assertThat(measured(items.get(3)).concern()).contains(Concern.STRONGER_MAY_DO_WORSE);
        assertThat(measured(items.get(0)).concern()).isEmpty();
    }

    @Test
    void givesTheStatisticsOfTheTest() {
        TestAnalysis.Measured test = (TestAnalysis.Measured) TestStatistics.of(matrix(ROWS));
        Reliability reliability = test.reliability().orElseThrow();

        check(reliability.alpha(), 0.417910447761194, -0.17235514161810994, 0.7690035061308081);
        assertThat(reliability.errorRatio().value()).isEqualTo(0.7629479354705706, within(1e-12));
        assertThat(reliability.standardError().value()).isEqualTo(1.2154310870109943, within(1e-12));
        check(test.mean(), 3.0833333333333335, 2.2574412672295985, 3.9092253994370685);
        check(test.sd().orElseThrow(), 1.5930721226230744, 1.2225747273665504, 2.40558366341694);
    }

    /** The rest-score is then the share of what the other items given allowed. */
    @Test
    void anItemThatWasNotGivenIsNotAZero() {
        double[][] rows = Arrays.stream(ROWS).map(double[]::clone).toArray(double[][]::new);
        rows[0][1] = NONE;
        rows[5][4] = NONE;
        rows[11][0] = NONE;
        List<ItemAnalysis> items = ItemStatistics.of(matrix(rows));

        checkItem(items.get(0), 0.6363636363636364, 0.39976432273860835, 0.483425414364641);
        checkItem(items.get(1), 0.5454545454545454, 0.0011830426535646818, 0.001418439716312041);
        checkItem(items.get(2), 0.4166666666666667, 0.39386735778668736, 0.4627867935086737);
        checkItem(items.get(3), 0.5833333333333334, -0.4608990089193453, -0.5889433794025858);
        checkItem(items.get(4), 0.45454545454545453, 0.7052245666722354, 0.751540041067762);
        assertThat(items.get(0).n()).isEqualTo(11);

        TestAnalysis.Measured test = (TestAnalysis.Measured) TestStatistics.of(matrix(rows));
        assertThat(test.reliability())
                .as("α where candidates had different items")
                .isEmpty();
        assertThat(test.sameItems()).isFalse();
        assertThat(test.max()).isEqualTo(1);
        assertThat(test.mean().value()).isEqualTo(0.5180555555555556, within(1e-12));
        assertThat(test.sd().orElseThrow().value()).isEqualTo(0.261354120746118, within(1e-12));
    }

    @Test
    void saysTooFewAnswersBelowTen() {
        double[][] nine = Arrays.copyOf(ROWS, 9);

        assertThat(ItemStatistics.of(matrix(nine)))
                .allMatch(item -> item instanceof ItemAnalysis.TooFewAnswers few && few.n() == 9);
        assertThat(TestStatistics.of(matrix(nine))).isEqualTo(new TestAnalysis.TooFewCandidates(9));
        assertThat(TestStatistics.of(matrix(Arrays.copyOf(ROWS, 10)))).isInstanceOf(TestAnalysis.Measured.class);
        assertThat(ItemStatistics.of(Responses.of(List.of(), new double[0][]))).isEmpty();
        assertThat(TestStatistics.of(Responses.of(List.of(), new double[0][])))
                .isEqualTo(new TestAnalysis.TooFewCandidates(0));
    }

    @Test
    void namesItemsThatTellNobodyApart() {
        double[][] columns = new double[3][20];
        Arrays.fill(columns[0], 1);
        Arrays.fill(columns[2], 0.5);
        List<ItemAnalysis> items = ItemStatistics.of(Responses.of(SimulationFixture.items(3, 1), columns));

        assertThat(items.stream().map(item -> measured(item).concern().orElseThrow()))
                .containsExactly(Concern.ALL_RIGHT, Concern.ALL_WRONG, Concern.ALL_ALIKE);
        assertThat(items).allMatch(item -> measured(item).discrimination().isEmpty());
        TestAnalysis.Measured test =
                (TestAnalysis.Measured) TestStatistics.of(Responses.of(SimulationFixture.items(3, 1), columns));
        assertThat(test.sd()).isEmpty();
        assertThat(test.reliability()).isEmpty();
    }

    @Test
    void flagsAnItemWhoseKeyIsTurnedRound() {
        SimulationFixture simulation = new SimulationFixture(3);
        double[] a = {1, 1, -1, 1, 1};
        Responses responses = simulation.responses(simulation.abilities(300), a, new double[5], new double[5], 0);

        assertThat(ItemStatistics.of(responses).stream()
                        .map(item -> measured(item).concern().isPresent()))
                .containsExactly(false, false, true, false, false);
        assertThat(measured(ItemStatistics.of(responses).get(2)).concern()).contains(Concern.STRONGER_DO_WORSE);
    }

    /** Marks of 0 and 1 are counted, marks that are all different are listed: the same marks, told apart by a hair. */
    @Test
    void countingAndListingAgree() {
        SimulationFixture simulation = new SimulationFixture(4);
        Responses counted = simulation.rasch(500, SimulationFixture.spread(8, -1, 1));
        double[][] columns = new double[8][500];
        for (int j = 0; j < 8; j++) {
            for (int i = 0; i < 500; i++) {
                columns[j][i] = Math.abs(counted.mark(i, j) - 1e-12 * i);
            }
        }
        List<ItemAnalysis> some = ItemStatistics.of(counted);
        List<ItemAnalysis> other = ItemStatistics.of(Responses.of(counted.items(), columns));
        for (int j = 0; j < 8; j++) {
            assertThat(measured(other.get(j)).discrimination().orElseThrow().value())
                    .isEqualTo(
                            measured(some.get(j)).discrimination().orElseThrow().value(), within(1e-8));
            assertThat(measured(other.get(j)).efficiency().orElseThrow().value())
                    .isEqualTo(measured(some.get(j)).efficiency().orElseThrow().value(), within(1e-8));
        }
    }

    /** α of 0/1 items is KR-20 whichever variances both use, as long as they use the same (n cancels). */
    @Test
    void kuderAndRichardsonsFormulaGivesAlphaForMarksOfZeroAndOne() {
        Responses marks =
                matrix(Arrays.stream(ROWS).map(row -> Arrays.copyOf(row, 4)).toArray(double[][]::new));

        assertThat(Reliability.kr20(marks)).isEqualTo(-0.27586206896551746, within(1e-12));
        TestAnalysis.Measured test = (TestAnalysis.Measured) TestStatistics.of(marks);
        assertThat(test.reliability().orElseThrow().alpha().value()).isEqualTo(Reliability.kr20(marks), within(1e-12));
        assertThatThrownBy(() -> Reliability.kr20(matrix(ROWS))).hasMessageContaining("0 and 1");
    }

    @Test
    void flagsADistractorThatStrongerCandidatesChoose() {
        int[] choices = IntStream.range(0, 60)
                .map(i -> i < 3 ? OptionAnalysis.NONE : i % 3)
                .toArray();
        double[] rests = IntStream.range(0, 60)
                .mapToDouble(i -> new double[] {10, 12, 5}[i % 3] + i % 2)
                .toArray();
        List<OptionAnalysis> options = OptionAnalysis.of(List.of("key", "trap", "plain"), 0, choices, rests);

        assertThat(options.stream().map(OptionAnalysis::attractsStronger)).containsExactly(false, true, false);
        assertThat(options.get(1).chosen()).isEqualTo(19);
        assertThat(options.get(1).share().value()).isEqualTo(1 / 3.0, within(1e-12));
        // 19 values of 12 and 13 in turn, ten of one and nine of the other
        assertThat(options.get(1).meanRest().orElseThrow().value()).isBetween(12.4, 12.6);
        assertThat(OptionAnalysis.of(List.of("key", "trap"), 0, new int[9], new double[9]))
                .isEmpty();
    }

    /** Who chose the key is who chose all that is right and nothing else. */
    @Test
    void comparesADistractorOfSeveralOptionsWithThoseWhoChoseTheWholeKey() {
        List<Set<Integer>> choices = IntStream.range(0, 48)
                .mapToObj(i -> List.of(Set.of(0, 1), Set.of(0, 2), Set.of(3), Set.<Integer>of())
                        .get(i % 4))
                .toList();
        double[] rests = IntStream.range(0, 48)
                .mapToDouble(i -> new double[] {10, 12, 5, 20}[i % 4])
                .toArray();
        List<OptionAnalysis> options =
                OptionAnalysis.of(List.of("a", "b", "trap", "plain"), Set.of(0, 1), choices, rests);

        assertThat(options.stream().map(OptionAnalysis::isKey)).containsExactly(true, true, false, false);
        assertThat(options.stream().map(OptionAnalysis::chosen)).containsExactly(24, 12, 12, 12);
        assertThat(options.getFirst().share().value()).isEqualTo(24 / 36.0, within(1e-12));
        assertThat(options.stream().map(one -> one.meanRest().orElseThrow().value()))
                .containsExactly(11.0, 10.0, 12.0, 5.0);
        assertThat(options.stream().map(OptionAnalysis::attractsStronger)).containsExactly(false, false, true, false);
    }

    /** Such a candidate chose the option all the same. */
    @Test
    void aCandidateWithoutARestScoreCountsInTheShareAlone() {
        double[] rests = new double[30];
        Arrays.fill(rests, 0.5);
        rests[0] = NONE;
        List<OptionAnalysis> options = OptionAnalysis.of(List.of("key", "other"), 0, new int[30], rests);

        assertThat(options.getFirst().chosen()).isEqualTo(30);
        assertThat(options.getFirst().meanRest().orElseThrow().value()).isEqualTo(0.5);
    }

    @Test
    void restScoresLeaveTheItemOut() {
        double[][] rows = Arrays.stream(ROWS).map(double[]::clone).toArray(double[][]::new);
        assertThat(new RestScores(matrix(rows)).of(4)).startsWith(4, 3, 3, 2, 3);
        assertThat(new RestScores(matrix(rows)).greatest(4)).isEqualTo(4);
        assertThat(new RestScores(matrix(rows)).greatest(0)).isEqualTo(5);

        rows[0][1] = NONE;
        assertThat(new RestScores(matrix(rows)).of(4)).startsWith(1, 0.75, 0.75);
        assertThat(new RestScores(matrix(rows)).of(1)).startsWith(NONE, 4 / 5.0);
        assertThat(new RestScores(matrix(rows)).greatest(4)).isEqualTo(1);
    }

    @Test
    void refusesMarksOutsideTheirRangeAndRaggedColumns() {
        List<Item> one = SimulationFixture.items(1, 1);
        assertThatThrownBy(() -> Responses.of(one, new double[][] {{0, 1.5}}))
                .hasMessage("A mark of item1 must be 0 to 1.0, was 1.5");
        assertThatThrownBy(() -> Responses.of(one, new double[][] {{-1}})).hasMessageContaining("was -1");
        assertThatThrownBy(() -> Responses.of(SimulationFixture.items(2, 1), new double[][] {{0, 1}, {1}}))
                .hasMessageContaining("1 candidates, the first has 2");
    }

    @Test
    void keepsEveryMark() {
        double[] column = IntStream.range(0, 1_000)
                .mapToDouble(i -> i % 7 == 3 ? NONE : i * 37 % 211 / 211.0)
                .toArray();
        column[0] = -0.0;
        Responses responses = Responses.of(SimulationFixture.items(1, 1), new double[][] {column});
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            kept.add(responses.mark(i, 0));
        }
        assertThat(kept.stream().mapToDouble(Double::doubleValue).map(Math::abs).toArray())
                .isEqualTo(Arrays.stream(column).map(Math::abs).toArray());
        assertThat(responses.marks(0)).isSorted().hasSize(211);
    }

    private static Responses matrix(double[][] rows) {
        int items = rows[0].length;
        double[][] columns = new double[items][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < items; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return Responses.of(ITEMS.subList(0, items), columns);
    }

    private static ItemAnalysis.Measured measured(ItemAnalysis item) {
        return (ItemAnalysis.Measured) item;
    }

    private static void checkItem(ItemAnalysis item, double facility, double discrimination, double efficiency) {
        assertThat(measured(item).facility().value()).isEqualTo(facility, within(1e-12));
        assertThat(measured(item).discrimination().orElseThrow().value()).isEqualTo(discrimination, within(1e-12));
        assertThat(measured(item).efficiency().orElseThrow().value()).isEqualTo(efficiency, within(1e-12));
    }

    private static void check(Estimate estimate, double value, double low, double high) {
        assertThat(estimate.value()).isEqualTo(value, within(1e-12));
        checkInterval(estimate, low, high);
    }

    private static void checkInterval(Estimate estimate, double low, double high) {
        assertThat(estimate.interval().low()).isEqualTo(low, within(1e-9));
        assertThat(estimate.interval().high()).isEqualTo(high, within(1e-9));
    }
}
