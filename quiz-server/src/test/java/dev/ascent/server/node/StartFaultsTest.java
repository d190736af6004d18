package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.FaultProxy;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.fixture.NodeProcess.Ended;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StartFaultsTest {

    @Test
    void tellsThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertRefused(
                    NodeProcess.startExpectingFailure(Engine.H2.fresh(), Map.of("ASCENT_PORT", port)), "ASCENT_PORT");
        }
    }

    @ParameterizedTest
    @CsvSource({"ASCENT_PORT, abc", "ASCENT_REGISTRATION, friends", "ASCENT_LOG, xml", "ASCENT_DRAIN, later"})
    void tellsWhichSettingCannotBeUsed(String name, String value) throws Exception {
        Ended failed = NodeProcess.startExpectingFailure(Engine.H2.fresh(), Map.of(name, value));

        assertRefused(failed, name);
        assertThat(failed.output()).contains(value);
    }

    @Test
    void tellsThatTheDatabaseIsAway() throws Exception {
        Settings away = new Settings(
                Engine.H2.fresh().data(),
                "jdbc:mysql://u:secret-word@127.0.0.1:1/ascent?password=secret-word",
                "u",
                "secret-word");

        Ended failed = NodeProcess.startExpectingFailure(away, Map.of("ASCENT_DB_WAIT", "1s"));

        assertRefused(failed, "ASCENT_DB_URL");
        assertThat(failed.output())
                .contains("Waiting for it", "jdbc:mysql://127.0.0.1:1/ascent can't be reached")
                .doesNotContain("secret-word");
    }

    @Test
    void waitsForADatabaseThatStartsLater() throws Exception {
        Settings direct = Engine.MYSQL.fresh();
        URI address = URI.create(String.valueOf(direct.databaseUrl()).substring("jdbc:".length()));
        List<String> said = new ArrayList<>();
        try (FaultProxy proxy = new FaultProxy(address.getHost(), address.getPort())) {
            proxy.cut();
            DatabaseWait wait = DatabaseWait.from(Map.of("ASCENT_DB_WAIT", "5m"), words -> {
                said.add(words);
                proxy.heal();
            });

            wait.await(proxy.before(direct));

            assertThat(said).singleElement().asString().contains("ASCENT_DB_URL");
            try (NodeFixture node = NodeFixture.start(proxy.before(direct), Map.of())) {
                assertThat(node.anonymous().get("/health").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void doesNotWaitForWhatWaitingDoesNotMend() throws Exception {
        Settings direct = Engine.MYSQL.fresh();
        List<String> said = new ArrayList<>();
        DatabaseWait wait = DatabaseWait.from(Map.of(), said::add);

        wait.await(new Settings(direct.data(), direct.databaseUrl(), direct.databaseUser(), "another"));
        wait.await(Engine.H2.fresh());

        assertThat(said).isEmpty();
        assertThatThrownBy(() -> DatabaseWait.from(Map.of("ASCENT_DB_WAIT", "a while"), said::add))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("ASCENT_DB_WAIT");
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

    /**
     * A kill between a migration's statements and the note that it is done leaves its tables without the note. The last
     * migration that makes something is V10; what only changes rows is undone by the kill.
     */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void tellsHowToRepairAMigrationThatWasKilled(Engine engine) throws Exception {
        Settings settings = engine.fresh();
        Person person;
        try (NodeFixture node = NodeFixture.start(settings, Map.of())) {
            person = node.person(Role.CANDIDATE);
        }
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select * from flyway_schema_history where installed_rank >="
                    + " (select installed_rank from flyway_schema_history where version = '10')");
            statement.execute(
                    "delete from flyway_schema_history where installed_rank in (select installed_rank from kept)");
        }

        assertRefused(NodeProcess.startExpectingFailure(settings, Map.of()), "flyway_schema_history");

        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "delete from flyway_schema_history where installed_rank in (select installed_rank from kept)");
            statement.execute("insert into flyway_schema_history select * from kept");
        }
        try (NodeFixture node = NodeFixture.start(settings, Map.of())) {
            assertThat(node.get(AccountAdministration.class).findByEmail(person.name() + "@example.org"))
                    .isPresent();
        }
    }

    private static void assertRefused(Ended failed, String hint) {
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output()).contains(hint).doesNotContain("\tat ", "Exception");
    }
}
