package dev.ascent.core.psychometrics.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.psychometrics.Responses;
import dev.ascent.core.psychometrics.SimulationFixture;
import dev.ascent.core.psychometrics.irt.ItemCalibration.Estimated;
import dev.ascent.core.psychometrics.irt.ItemCalibration.NotEstimable;
import dev.ascent.core.psychometrics.irt.ItemCalibration.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Known parameters, simulated responses, and what calibration makes of them. */
class CalibratorTest {

    private static final double Z90 = 1.6448536269514722;

    @Test
    void givesBackTheDifficultiesOfARaschTest() {
        double[] b = SimulationFixture.spread(30, -2, 2);
        Responses responses = new SimulationFixture(11).rasch(5_000, b);
        Calibration calibration = Calibrator.rasch().calibrate(responses, starts(new double[30]));

        assertThat(calibration.converged()).isTrue();
        assertThat(rmse(calibration, b)).isLessThan(0.1);
        assertThat(calibration.items()).allMatch(item -> estimated(item).isRasch());
        assertNeverFalls(calibration.logLikelihoods());
    }

    @Test
    void givesBackSlopesAndDifficultiesWhereSomeGuessAndSomeAnswersAreMissing() {
        SimulationFixture simulation = new SimulationFixture(12);
        int items = 20;
        double[] b = SimulationFixture.spread(items, -1.5, 1.5);
        double[] a = IntStream.range(0, items)
                .mapToDouble(j -> simulation.uniform(0.8, 2))
                .toArray();
        double[] c = IntStream.range(0, items)
                .mapToDouble(j -> j % 2 == 0 ? 0.25 : 0)
                .toArray();
        Responses responses = simulation.responses(simulation.abilities(5_000), a, b, c, 0.2);
        Calibration calibration = Calibrator.standard().calibrate(responses, starts(c));

        assertThat(calibration.converged()).isTrue();
        assertThat(rmse(calibration, b)).isLessThan(0.1);
        assertNeverFalls(calibration.logLikelihoods());
        double squares = 0;
        for (int j = 0; j < items; j++) {
            Estimated item = estimated(calibration.items().get(j));
            double ofA = (item.parameters().a() - a[j]) / item.errorA();
            double ofB = (item.parameters().b() - b[j]) / item.errorB();
            squares += ofA * ofA + ofB * ofB;
            assertThat(item.n()).isBetween(3_800, 4_200);
        }
        // 40 squared errors, in units of their standard errors, have the mean 1; ± 3 √(2/40)
        assertThat(squares / (2 * items)).isEqualTo(1, within(0.67));
    }

    /** 400 cohorts of 8 items: 3,200 intervals, of which exact ones cover 88 % to 92 % but once in thousands of seeds. */
    @Test
    void nominalNinetyPerCentIntervalsOfDifficultiesCoverNinetyPerCent() {
        double[] b = SimulationFixture.spread(8, -1.4, 1.4);
        SimulationFixture simulation = new SimulationFixture(13);
        int cohorts = 400;
        int covered = 0;
        for (int cohort = 0; cohort < cohorts; cohort++) {
            Calibration calibration = Calibrator.rasch().calibrate(simulation.rasch(250, b), starts(new double[8]));
            for (int j = 0; j < 8; j++) {
                Estimated item = estimated(calibration.items().get(j));
                covered += Math.abs(item.parameters().b() - b[j]) <= Z90 * item.errorB() ? 1 : 0;
            }
        }
        assertThat(covered / (8.0 * cohorts)).isBetween(0.88, 0.92);
    }

    /** As above, with slopes that are estimated too: 2,000 intervals of each kind, three standard errors. */
    @Test
    void nominalNinetyPerCentIntervalsOfEstimatedSlopesCoverNinetyPerCent() {
        double[] b = SimulationFixture.spread(8, -1.2, 1.2);
        double[] a = SimulationFixture.spread(8, 1, 1.6);
        SimulationFixture simulation = new SimulationFixture(19);
        int cohorts = 250;
        int ofA = 0;
        int ofB = 0;
        for (int cohort = 0; cohort < cohorts; cohort++) {
            Responses responses = simulation.responses(simulation.abilities(1_000), a, b, new double[8], 0);
            Calibration calibration = Calibrator.standard().calibrate(responses, starts(new double[8]));
            for (int j = 0; j < 8; j++) {
                Estimated item = estimated(calibration.items().get(j));
                ofA += Math.abs(item.parameters().a() - a[j]) <= Z90 * item.errorA() ? 1 : 0;
                ofB += Math.abs(item.parameters().b() - b[j]) <= Z90 * item.errorB() ? 1 : 0;
            }
        }
        assertThat(ofA / (8.0 * cohorts)).isBetween(0.88, 0.92);
        assertThat(ofB / (8.0 * cohorts)).isBetween(0.88, 0.92);
    }

    /** With nothing but the prior for θ, the logits of the items' facilities tell the difficulties of a single item. */
    @Test
    void aSingleItemsDifficultyIsWhereTheExpectedFacilityIsTheObserved() {
        double[][] column = {
            IntStream.range(0, 1_000).mapToDouble(i -> i < 700 ? 1 : 0).toArray()
        };
        Responses responses = Responses.of(SimulationFixture.items(1, 1), column);
        Estimated item = estimated(Calibrator.rasch()
                .calibrate(responses, starts(new double[1]))
                .items()
                .getFirst());

        double expected = 0;
        for (int k = 0; k < Grid.NODES; k++) {
            expected += Grid.prior()[k] * item.parameters().probability(Grid.node(k));
        }
        assertThat(expected).isEqualTo(0.7, within(1e-4));
        // The binomial error of the facility, carried over: √(0.7·0.3/1000) / |d facility / d b|
        double slope = 0;
        for (int k = 0; k < Grid.NODES; k++) {
            double p = item.parameters().probability(Grid.node(k));
            slope += Grid.prior()[k] * p * (1 - p);
        }
        assertThat(item.errorB()).isEqualTo(Math.sqrt(0.7 * 0.3 / 1_000) / slope, within(1e-5));
    }

    @Test
    void estimatesSlopesFromTwoHundredResponsesOn() {
        SimulationFixture simulation = new SimulationFixture(14);
        double[] b = SimulationFixture.spread(10, -1, 1);
        Calibration few = Calibrator.standard().calibrate(simulation.rasch(199, b), starts(new double[10]));
        Calibration enough = Calibrator.standard().calibrate(simulation.rasch(200, b), starts(new double[10]));

        assertThat(few.items()).allMatch(item -> estimated(item).isRasch());
        assertThat(few.items()).allMatch(item -> estimated(item).parameters().a() == 1);
        assertThat(enough.items()).noneMatch(item -> estimated(item).isRasch());
    }

    @Test
    void saysWhichItemsHaveNoEstimateAndCalibratesTheOthers() {
        SimulationFixture simulation = new SimulationFixture(15);
        double[] b = SimulationFixture.spread(6, -1, 1);
        Responses answers = simulation.rasch(300, b);
        double[][] columns = new double[9][300];
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 6; j++) {
                columns[j][i] = answers.mark(i, j);
            }
            columns[6][i] = 1;
            columns[7][i] = 0;
            columns[8][i] = i < 9 ? i % 2 : Double.NaN;
        }
        Calibration calibration = Calibrator.standard()
                .calibrate(Responses.of(SimulationFixture.items(9, 1), columns), starts(new double[9]));

        assertThat(calibration.items().subList(0, 6)).allMatch(item -> item instanceof Estimated);
        assertThat(calibration.items().subList(6, 9).stream().map(item -> ((NotEstimable) item).reason()))
                .containsExactly(Reason.ALL_ALIKE, Reason.ALL_ALIKE, Reason.TOO_FEW_ANSWERS);
    }

    /** A wrong key makes a negative slope, and is not hidden. */
    @Test
    void aTurnedKeyHasANegativeSlope() {
        SimulationFixture simulation = new SimulationFixture(16);
        double[] a = {1.2, 1.2, -1.2, 1.2, 1.2, 1.2, 1.2, 1.2};
        Responses responses = simulation.responses(simulation.abilities(2_000), a, new double[8], new double[8], 0);
        Calibration calibration = Calibrator.standard().calibrate(responses, starts(new double[8]));
        Estimated turned = estimated(calibration.items().get(2));

        assertThat(turned.parameters().a()).isEqualTo(-1.2, within(3 * turned.errorA()));
        assertNeverFalls(calibration.logLikelihoods());
    }

    @Test
    void saysWhenItHasNotSettled() {
        Responses responses = new SimulationFixture(17).rasch(300, SimulationFixture.spread(6, -1, 1));
        Calibration calibration = new Calibrator(200, 1e-4, 2).calibrate(responses, starts(new double[6]));

        assertThat(calibration.converged()).isFalse();
        assertThat(calibration.cycles()).isEqualTo(2);
    }

    @Test
    void theStartDoesNotMatter() {
        double[] b = SimulationFixture.spread(8, -1, 1);
        Responses responses = new SimulationFixture(18).rasch(800, b);
        Calibrator precise = new Calibrator(200, 1e-7, 5_000);
        List<ItemParameters> elsewhere =
                Arrays.stream(b).mapToObj(x -> ItemParameters.rasch(-2 * x, 0)).toList();
        Calibration one = precise.calibrate(responses, starts(new double[8]));
        Calibration other = precise.calibrate(responses, elsewhere);
        for (int j = 0; j < 8; j++) {
            assertThat(estimated(one.items().get(j)).parameters().b())
                    .isEqualTo(estimated(other.items().get(j)).parameters().b(), within(1e-4));
        }
    }

    private static void assertNeverFalls(List<Double> logLikelihoods) {
        for (int i = 1; i < logLikelihoods.size(); i++) {
            assertThat(logLikelihoods.get(i))
                    .as("cycle %d", i)
                    .isGreaterThanOrEqualTo(logLikelihoods.get(i - 1) - 1e-12 * Math.abs(logLikelihoods.get(i)));
        }
        assertThat(logLikelihoods.getLast()).isGreaterThan(logLikelihoods.getFirst());
    }

    private static List<ItemParameters> starts(double[] c) {
        return Arrays.stream(c)
                .mapToObj(guessing -> ItemParameters.rasch(0, guessing))
                .toList();
    }

    private static Estimated estimated(ItemCalibration item) {
        return (Estimated) item;
    }

    private static double rmse(Calibration calibration, double[] b) {
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            double error = estimated(calibration.items().get(j)).parameters().b() - b[j];
            sum += error * error;
        }
        return Math.sqrt(sum / b.length);
    }
}
