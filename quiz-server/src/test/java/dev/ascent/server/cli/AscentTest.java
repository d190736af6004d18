package dev.ascent.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AscentTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "user",
                "user add",
                "user invite",
                "user disable",
                "user password",
                "token create",
                "bank",
                "bank lint",
                "quiz generate",
                "quiz replay",
                "stats",
                "backup",
                "restore"
            })
    void everyCommandHelps(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: ascent " + command);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aSeedThatIsNoNumberIsRefusedInWords() {
        assertThat(run("quiz", "generate", "junior-screen", "--seed", "abc")).isEqualTo(2);
        assertThat(err.toString()).contains("--seed", "“abc” is no whole number");
    }

    @Test
    void aBackupOfNothingIsRefusedAndMakesNothing() {
        Path nowhere = Path.of("data");
        assertThat(nowhere).doesNotExist();

        assertThat(run("backup", Path.of("target", "never.backup").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no database in", "ASCENT_DATA");
        assertThat(Files.exists(nowhere)).isFalse();
    }

    private int run(String... arguments) {
        CommandLine line = Ascent.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
