package dev.ascent.core.psychometrics.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.psychometrics.Responses;
import dev.ascent.core.psychometrics.SimulationFixture;
import dev.ascent.core.psychometrics.irt.Posterior.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The expected numbers were computed with NumPy: products of P^x (1 − P)^(1 − x) and exp(−θ²/2) at 61 nodes; and the
 * information as (dP/dθ)² / (P(1 − P)) with the derivative by central differences.
 */
class PosteriorTest {

    private static final List<ItemParameters> ITEMS = List.of(
            new ItemParameters(1.2, -0.7, 0.25),
            new ItemParameters(0.8, 0.3, 0),
            new ItemParameters(2, 1.1, 0.2),
            new ItemParameters(1, -1.5, 0));

    private static final double NONE = Double.NaN;

    private static final double[][] PATTERNS = {{1, 1, 0, 1}, {0, 0, 0, 0}, {1, 0.5, NONE, 1}, {NONE, NONE, NONE, NONE}
    };
    private static final double[] MEANS = {0.29627710708658084, -1.2398250382599971, 0.35414433227412306, 0};
    private static final double[] SDS = {0.7173253836369914, 0.7670768157058017, 0.8481928196451481, 0.9995881212835589
    };

    @Test
    void isWhatTheAnswersSay() {
        for (int i = 0; i < PATTERNS.length; i++) {
            Posterior posterior = Posterior.prior();
            for (int j = 0; j < ITEMS.size(); j++) {
                if (!Double.isNaN(PATTERNS[i][j])) {
                    posterior = posterior.plus(ITEMS.get(j), PATTERNS[i][j]);
                }
            }
            assertThat(posterior.mean()).isEqualTo(MEANS[i], within(1e-12));
            assertThat(posterior.sd()).isEqualTo(SDS[i], within(1e-12));
        }
    }

    @Test
    void isTheSameForManyCandidatesAtOnce() {
        Abilities abilities = Abilities.of(Responses.of(SimulationFixture.items(4, 1), columns(PATTERNS)), ITEMS);
        for (int i = 0; i < PATTERNS.length; i++) {
            assertThat(abilities.mean(i)).isEqualTo(MEANS[i], within(1e-12));
            assertThat(abilities.sd(i)).isEqualTo(SDS[i], within(1e-12));
        }
        assertThat(abilities.size()).isEqualTo(4);
    }

    /** Products of thousands of chances are too small for a number; the estimate must not notice. */
    @Test
    void thousandsOfAnswersAreNoTrouble() {
        SimulationFixture simulation = new SimulationFixture(5);
        int many = 2_501;
        double[] b =
                IntStream.range(0, many).mapToDouble(j -> simulation.normal()).toArray();
        double[] ones = SimulationFixture.filled(many, 1);
        double[] zeros = SimulationFixture.filled(many, 0);
        double[] truth = {-2, -0.3, 1.5};
        Responses responses = simulation.responses(truth, ones, b, zeros, 0);
        List<ItemParameters> items =
                Arrays.stream(b).mapToObj(x -> ItemParameters.rasch(x, 0)).toList();
        Abilities abilities = Abilities.of(responses, items);
        for (int i = 0; i < truth.length; i++) {
            List<Answer> answers = new ArrayList<>();
            for (int j = 0; j < many; j++) {
                answers.add(new Answer(items.get(j), responses.mark(i, j)));
            }
            Posterior posterior = Posterior.prior().plus(answers);
            assertThat(abilities.mean(i)).isEqualTo(posterior.mean(), within(1e-9));
            assertThat(abilities.sd(i)).isEqualTo(posterior.sd(), within(1e-9));
            assertThat(abilities.mean(i)).isEqualTo(truth[i], within(0.25));
        }
    }

    @Test
    void anItemThatIsFarTooEasyOrTooSteepKeepsItFinite() {
        Posterior posterior = Posterior.prior()
                .plus(new ItemParameters(8, -20, 0), 0)
                .plus(new ItemParameters(8, -20, 0.2), 1)
                .plus(new ItemParameters(8, 200, 0), 1);
        assertThat(posterior.mean()).isBetween(-4.0, 4.0);
        assertThat(posterior.sd()).isBetween(0.0, 4.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.8418862798916897, 0.16843511456247584",
        "1, 0.5199893401555818, 0.15974427281772197",
        "2, 0.3582528891531346, 0.2803867798892511",
        "3, 0.8698915256370021, 0.11318025925627834"
    })
    void informationIsThatOfTheCurve(int item, double probability, double information) {
        assertThat(ITEMS.get(item).probability(0.4)).isEqualTo(probability, within(1e-12));
        assertThat(ITEMS.get(item).information(0.4)).isEqualTo(information, within(1e-9));
    }

    @Test
    void refusesWhatIsNoShareAndNoItem() {
        assertThatThrownBy(() -> Posterior.prior().plus(ITEMS.getFirst(), 1.5)).hasMessageContaining("share");
        assertThatThrownBy(() -> new ItemParameters(1, 0, 1)).hasMessageContaining("c = 1");
        assertThatThrownBy(() -> new ItemParameters(NONE, 0, 0)).hasMessageContaining("a = NaN");
        assertThatThrownBy(() -> Abilities.of(Responses.of(List.of(), new double[0][]), ITEMS))
                .hasMessage("0 items, but parameters of 4");
    }

    private static double[][] columns(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
