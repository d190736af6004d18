package dev.ascent.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.node.Settings;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes backups under load and restores them elsewhere. */
class BackupTest {
    private static final int SAVERS = 4;

    /** Everything that was acknowledged before the backup began is in it, and every table comes back the same. */
    @ParameterizedTest
    @CsvSource({"H2, MYSQL", "MYSQL, H2"})
    void isWholeWhileOthersSaveAndComesBackTheSameOnEitherDatabase(Engine from, Engine to, @TempDir Path folder)
            throws Exception {
        Settings source = from.fresh();
        Settings target = to.fresh();
        Path file = folder.resolve("ascent.backup");
        String path;
        Person person;
        Map<Integer, Long> acknowledged;
        Manifest taken;
        try (NodeFixture node = NodeFixture.start(source, Map.of())) {
            person = node.person(Role.CANDIDATE);
            ApiClient api = node.client(person);
            path = "/api/v1/attempts/"
                    + api.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}")
                            .text("id");
            try (Savers savers = new Savers(api, path);
                    Connection connection = source.connect()) {
                savers.awaitSome();
                acknowledged = Map.copyOf(savers.acknowledged);
                taken = Backup.write(connection, file, line -> {});
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Manifest restored = Restore.read(file, target, line -> {});

        assertThat(restored).isEqualTo(taken);
        try (Connection connection = target.connect()) {
            assertThat(Backup.write(connection, folder.resolve("again"), line -> {})
                            .tables())
                    .containsExactlyInAnyOrderElementsOf(taken.tables());
        }
        try (NodeFixture node = NodeFixture.start(target, Map.of())) {
            JsonNode slots = node.client(person).get(path).json().get("slots");
            acknowledged.forEach((slot, sequence) -> assertThat(
                            slots.get(slot - 1).get("sequence").getLongValue())
                    .isGreaterThanOrEqualTo(sequence));
        }
        assertThatThrownBy(() -> Restore.read(file, target, line -> {}))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("The database has data");
    }

    @Test
    void twoBackupsToOneFileDoNotWriteIntoOneAnother(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ascent.backup");
        Settings source = Engine.H2.fresh();
        try (NodeFixture node = NodeFixture.start(source, Map.of());
                Connection first = source.connect();
                Connection second = source.connect()) {
            node.person(Role.REVIEWER);
            assertThatThrownBy(() -> Backup.write(first, file, line -> {
                        if (!Files.exists(file)) {
                            Backup.write(second, file, nothing -> {});
                        }
                    }))
                    .isInstanceOf(BackupFault.class)
                    .hasMessageContaining("was made meanwhile");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(Restore.read(file, Engine.H2.fresh(), line -> {}).rows()).isPositive();
    }

    @Test
    void aDamagedFileIsRefusedAndLeavesNoRows(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ascent.backup");
        try (NodeFixture node = NodeFixture.start(Engine.H2.fresh(), Map.of())) {
            node.person(Role.REVIEWER);
            Settings source =
                    Settings.embedded(Path.of(node.node().context().getRequiredProperty("ascent.data", String.class)));
            try (Connection connection = source.connect()) {
                Backup.write(connection, file, line -> {});
                assertThatThrownBy(() -> Backup.write(connection, file, line -> {}))
                        .isInstanceOf(BackupFault.class)
                        .hasMessageContaining("never replaces");
            }
        }
        Path cut = folder.resolve("cut.backup");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path swapped = folder.resolve("swapped.backup");
        Damage.changeAName(file, swapped);

        for (Path damaged : List.of(cut, swapped)) {
            Settings target = Engine.H2.fresh();
            assertThatThrownBy(() -> Restore.read(damaged, target, line -> {}))
                    .isInstanceOf(BackupFault.class)
                    .hasMessageContaining("damaged");
            assertThat(Restore.read(file, target, line -> {}).rows()).isPositive();
        }
    }

    @Test
    void theCommandsWorkBesideARunningNode(@TempDir Path folder) throws Exception {
        Settings source = Engine.H2.fresh();
        Path file = folder.resolve("a.backup");
        try (NodeProcess node = NodeProcess.start(source)) {
            NodeProcess.Ended written = NodeProcess.command(source, "", "backup", file.toString());
            assertThat(written.output()).contains("Wrote ", "catalogue_text", file.toString());
            assertThat(written.exitCode()).isZero();

            NodeProcess.Ended refused = NodeProcess.command(source, "", "restore", file.toString());
            assertThat(refused.output()).contains("is in use: stop the Ascent that runs there");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(node.log()).isEmpty();
        }
        NodeProcess.Ended restored = NodeProcess.command(Engine.H2.fresh(), "", "restore", file.toString());
        assertThat(restored.output()).contains("Every table is the same as in the backup.");
        assertThat(restored.exitCode()).isZero();
    }

    /** Some who go on saving until this is closed. */
    private static final class Savers implements AutoCloseable {
        private final Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();
        private final CountDownLatch some = new CountDownLatch(60);
        private final AtomicBoolean over = new AtomicBoolean();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        Savers(ApiClient api, String path) {
            for (int saver = 1; saver <= SAVERS; saver++) {
                int slot = saver;
                threads.execute(() -> {
                    for (long sequence = 1; !over.get(); sequence++) {
                        String body = "{\"sequence\": " + sequence + ", \"response\": null}";
                        if (api.put(path + "/slots/" + slot + "/response", body).status() == 200) {
                            acknowledged.put(slot, sequence);
                            some.countDown();
                        }
                    }
                });
            }
        }

        void awaitSome() throws InterruptedException {
            some.await();
        }

        @Override
        public void close() {
            over.set(true);
            threads.close();
        }
    }
}
