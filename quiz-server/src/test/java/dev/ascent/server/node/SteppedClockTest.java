package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets the clock of a machine on which a real node runs: a library of a few lines stands between the process and the kernel. */
class SteppedClockTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void anHourForwardsOrBackwardsNeitherEndsNorProlongsAnAttempt(@TempDir Path folder) throws Exception {
        Path shift = folder.resolve("shift");
        set(shift, 0);
        Map<String, String> environment =
                Map.of("LD_PRELOAD", library(folder), "CLOCKSHIFT", shift.toString(), "ASCENT_CLOCK", "100ms");
        try (NodeProcess node = NodeProcess.start(Engine.H2.fresh(), environment)) {
            ApiClient api = register(node);
            Answer attempt = api.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}");
            String path = "/api/v1/attempts/" + attempt.text("id");
            Instant started = time(attempt, "startedAt");

            for (int step : new int[] {3600, -3600}) {
                set(shift, step);
                awaitWord(node, "while attempts are open", step > 0 ? 1 : 2);
                Answer shown = api.get(path);
                assertThat(shown.text("state")).isEqualTo("in-progress");
                assertThat(time(shown, "serverTime")).isBetween(started, started.plus(HOUR.dividedBy(2)));
                assertThat(time(shown, "deadlineAt")).isEqualTo(time(attempt, "deadlineAt"));
            }
            set(shift, 0);
            assertThat(api.put(path + "/slots/1/response", "{\"sequence\": 1, \"response\": null}")
                            .status())
                    .isEqualTo(200);

            api.post(path + "/submission", "");
            set(shift, 3600);
            awaitWord(node, "Ascent follows, since no attempt is open", 1);
        }
    }

    private static Instant time(Answer answer, String name) {
        return Instant.parse(answer.text(name));
    }

    private static void awaitWord(NodeProcess node, String word, int times) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(end)) {
            if (node.log().stream().filter(line -> line.contains(word)).count() >= times) {
                return;
            }
            Thread.sleep(50);
        }
        Assertions.fail("Never said “" + word + "”: " + node.log());
    }

    /** The library reads the file's bytes at each look at the clock. */
    private static void set(Path shift, long seconds) throws IOException {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(seconds)
                .array();
        Files.write(shift, bytes, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static String library(Path folder) throws Exception {
        Path library = folder.resolve("clockshift.so");
        try {
            Process compiler = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-o", library.toString(), "src/test/c/clockshift.c", "-ldl")
                    .inheritIO()
                    .start();
            assertThat(compiler.waitFor()).isZero();
            return library.toString();
        } catch (IOException e) {
            String reason = "No C compiler, so no clock can be set: " + e.getMessage();
            return "true".equals(System.getenv("CI")) ? Assertions.fail(reason) : Assumptions.abort(reason);
        }
    }

    private static ApiClient register(NodeProcess node) {
        ApiClient nobody = new ApiClient(node.address());
        nobody.post(
                "/api/v1/accounts",
                "{\"email\": \"c@example.org\", \"password\": \"the clock is set\", \"name\": \"C\"}");
        return nobody.with(
                nobody.post("/api/v1/sessions", "{\"email\": \"c@example.org\", \"password\": \"the clock is set\"}")
                        .text("token"));
    }
}
