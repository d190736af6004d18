package dev.ascent.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "|cmd"})
    void letsNoCellActAsAFormula(String name) {
        assertThat(ScoreCsv.cell(name)).startsWith("'");
    }

    @Test
    void quotesWhatHasASeparator() {
        assertThat(ScoreCsv.cell("Ada, \"the first\"")).isEqualTo("\"Ada, \"\"the first\"\"\"");
        assertThat(ScoreCsv.cell("Ada")).isEqualTo("Ada");
    }
}
