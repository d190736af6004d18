package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.fixture.NodeProcess.Ended;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFaultsTest {

    @Test
    void tellsThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertRefused(
                    NodeProcess.startExpectingFailure(Engine.H2.fresh(), Map.of("ASCENT_PORT", port)), "ASCENT_PORT");
        }
    }

    @Test
    void tellsThatTheDatabaseIsAway() throws Exception {
        Settings away = new Settings(Engine.H2.fresh().data(), "jdbc:mysql://127.0.0.1:1/ascent", "u", "secret word");

        Ended failed = NodeProcess.startExpectingFailure(away, Map.of());

        assertRefused(failed, "ASCENT_DB_URL");
        assertThat(failed.output()).doesNotContain("secret word");
    }

    @Test
    void tellsThatTheDatabaseIsInUse() throws Exception {
        Settings settings = Engine.H2.fresh();
        try (NodeProcess first = NodeProcess.start(settings)) {
            assertThat(first.address().getPort()).isPositive();
            assertRefused(NodeProcess.startExpectingFailure(settings, Map.of()), "another Ascent");
        }
    }

    @Test
    void tellsThatTheDataFolderCannotBeMade(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(
                NodeProcess.startExpectingFailure(Settings.embedded(file.resolve("data")), Map.of()), "ASCENT_DATA");
    }

    @Test
    void tellsThatTheBankHasNoTaxonomy(@TempDir Path folder) throws Exception {
        assertRefused(
                NodeProcess.startExpectingFailure(Engine.H2.fresh(), Map.of("ASCENT_BANK", folder.toString())),
                "taxonomy.yaml");
    }

    @Test
    void endsWithWordsWhereAPartOfItIsMissing() throws Exception {
        Ended failed = NodeProcess.startWithout(Engine.H2.fresh(), "snakeyaml-engine");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output())
                .contains("NoClassDefFoundError", "Build it again")
                .doesNotContain("\tat ");
    }

    @Test
    void doesNotStartWhereTheDatabaseWouldKeepAcknowledgedAnswersInMemory() {
        Settings settings = Engine.H2.fresh();
        String url = String.valueOf(settings.properties().get("datasources.default.url"));

        assertThatThrownBy(() -> Node.start(
                        settings, Map.of("datasources.default.url", url.replace("WRITE_DELAY=0", "WRITE_DELAY=500"))))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("500 ms");
    }

    private static void assertRefused(Ended failed, String hint) {
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output()).contains(hint).doesNotContain("\tat ", "Exception");
    }
}
