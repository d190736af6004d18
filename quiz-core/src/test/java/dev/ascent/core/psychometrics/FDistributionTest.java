package dev.ascent.core.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FDistributionTest {

    /** scipy.stats.f.ppf. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 9, 5.117355029199225",
        "0.9, 1, 11, 3.225202282051658",
        "0.05, 11, 44, 0.3968401304932271",
        "0.95, 199, 7761, 1.173106830288863",
        "0.975, 3.5, 2.5, 22.07353934820653"
    })
    void hasTheQuantilesOfTheTables(double p, double d1, double d2, double quantile) {
        assertThat(FDistribution.quantile(p, d1, d2)).isEqualTo(quantile, within(1e-9 * quantile));
        assertThat(FDistribution.cumulative(quantile, d1, d2)).isEqualTo(p, within(1e-11));
    }

    /** scipy.special.gammaln. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.5723649429247", "3.25, 0.9358019311087253", "50, 144.56574394634487"})
    void hasTheLogarithmOfTheGammaFunction(double x, double logGamma) {
        assertThat(FDistribution.logGamma(x)).isEqualTo(logGamma, within(1e-12 * Math.abs(logGamma) + 1e-13));
    }
}
