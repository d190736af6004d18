package dev.ascent.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final String FLAWED = BankFixture.FOLDER.toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void needs() {
        NeedsFixture.python();
        NeedsFixture.torch().close();
    }

    @Test
    void findsAWrongKeyByBothRoutesWithItsSeedAndParameters() {
        assertThat(run(FLAWED, "--question", "wrong-key")).isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("torch +1 +81 +1 ")
                .containsPattern("python +1 +81 +1 ")
                .containsPattern("DIFFERS wrong-key seed \\d+ \\(w=#3 x=#\\d\\): the key is \\d+, torch says \\d+")
                .containsPattern("DIFFERS wrong-key seed \\d+ \\(w=#3 x=#\\d\\): the key is \\d+, python says \\d+")
                .doesNotContain("w=#4");
        assertThat(err.toString()).contains("wrong-key differs");
    }

    @Test
    void findsNothingWrongWithARightKey() {
        assertThat(run(FLAWED, "--question", "right-gradient", "--seeds", "30")).isZero();
        assertThat(out.toString()).contains("0 disagreements").doesNotContain("DIFFERS");
    }

    @Test
    void whatOneQuestionDoesWrongIsSaidWithItsNameAndKeepsNobodyFromTheResultsOfTheOthers() {
        assertThat(run(FLAWED, "--question", "unknown-name", "--question", "wrong-key", "--code", "--seeds", "100"))
                .isEqualTo(1);

        String reason = "`2 * w * y`: undeclared reference to 'y'; mend it, and try again with "
                + "./ascent bank verify --question unknown-name";
        for (String means : List.of("torch", "python", "code")) {
            assertThat(out.toString())
                    .contains("DIFFERS unknown-name: nothing could be compared by " + means + ": " + reason);
        }
        assertThat(out.toString()).contains("DIFFERS wrong-key seed");
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    /** What a candidate may be off by is no matter of an oracle that computes. */
    @Test
    void findsAKeyThatIsWrongWithinItsTolerance() {
        assertThat(run(FLAWED, "--question", "four-percent-off")).isEqualTo(1);
        assertThat(out.toString()).containsPattern("python +1 +81 +1 ").contains("DIFFERS four-percent-off seed");

        assertThat(run(FLAWED, "--question", "rounds-differently", "--question", "near-zero"))
                .isZero();
        assertThat(out.toString()).containsPattern("python +2 +162 +0 ");
    }

    @Test
    void anOracleThatSaysItIsApproximateNeedBeNoBetterThanACandidate() {
        assertThat(run(FLAWED, "--question", "simulates", "--seeds", "200")).isZero();
        assertThat(run(FLAWED, "--question", "simulates-another", "--seeds", "200"))
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatIsNoNumberDiffersForItsSeedsAlone() {
        assertThat(run(FLAWED, "--question", "answers-nan")).isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("python +1 +81 +1 ")
                .containsPattern(
                        "DIFFERS answers-nan seed \\d+ \\(w=#3 x=#\\d\\): the key is \\d+, python says ValueError")
                .doesNotContain("w=#4");
    }

    @Test
    void whatAnOraclePrintsIsNoAnswer() {
        assertThat(run(FLAWED, "--question", "prints-too")).isZero();
        assertThat(out.toString()).containsPattern("python +1 +81 +0 ");
    }

    @Test
    void runsProgramsOnlyWhenAsked() {
        assertThat(run(FLAWED, "--question", "wrong-output")).isZero();
        assertThat(run(FLAWED, "--question", "wrong-output", "--code")).isEqualTo(1);
        assertThat(out.toString())
                .contains("DIFFERS wrong-output seed 0 (): the key is \"1\\n2\", code says \"0\\n1\"");
        assertThat(run(FLAWED, "--question", "right-output", "--code")).isZero();
    }

    @Test
    void listsWhatNothingVerifies() {
        run(FLAWED, "--question", "unverified");
        assertThat(out.toString()).contains("parameterised, and nothing verifies it: unverified");
    }

    @Test
    void writesAReportForMachines() throws IOException {
        Path report = folder.resolve("report.json");
        assertThat(run(FLAWED, "--code", "--seeds", "100", "--json", report.toString()))
                .isEqualTo(1);

        assertThat(Files.readString(report))
                .contains(
                        "\"unverified\" : [ \"unverified\" ]", "\"by\" : \"code\"", "\"other\" : \"\\\"0\\\\n1\\\"\"");
    }

    @Test
    void aWrongCommandLineIsToldFromAFailure() {
        assertThat(run("--no-such-option")).isEqualTo(2);
        assertThat(run(FLAWED, "--seeds", "0")).isEqualTo(2);
        assertThat(run(FLAWED, "--question", "no-such-question")).isEqualTo(1);
        assertThat(err.toString()).contains("no question no-such-question");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no bank to read");
        assertThat(run(FLAWED, "--python", "/no/such/python")).isEqualTo(1);
        assertThat(err.toString()).contains("/no/such/python is not a Python");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return VerifyCommand.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
