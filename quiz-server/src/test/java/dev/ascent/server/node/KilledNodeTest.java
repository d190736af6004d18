package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeProcess;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills real node processes under savers, as {@code kill -9} does. */
class KilledNodeTest {
    private static final int SAVERS = 8;
    private static final int ACKS_BEFORE_KILL = 120;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void losesNoAnswerThatWasAcknowledged(Engine engine) throws Exception {
        Settings settings = engine.fresh();
        Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();
        String token;
        String path;
        String deadline;
        try (NodeProcess node = NodeProcess.start(settings)) {
            ApiClient api = register(node);
            Answer started = api.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}");
            path = "/api/v1/attempts/" + started.text("id");
            deadline = started.text("deadlineAt");
            token = tokenOf(node);
            save(api, path, started.json().get("slots").size(), acknowledged, node);
        }
        try (NodeProcess again = NodeProcess.start(settings)) {
            Answer attempt = new ApiClient(again.address()).with(token).get(path);

            assertThat(attempt.text("deadlineAt")).isEqualTo(deadline);
            assertThat(acknowledged).isNotEmpty();
            acknowledged.forEach((slot, sequence) -> assertThat(attempt.json()
                            .get("slots")
                            .get(slot - 1)
                            .get("sequence")
                            .getLongValue())
                    .as("slot %s", slot)
                    .isBetween(sequence, sequence + 1));
        }
    }

    /** Each saver works on slots of its own until the node is killed in the midst of it. */
    private static void save(ApiClient api, String path, int slots, Map<Integer, Long> acknowledged, NodeProcess node)
            throws Exception {
        CountDownLatch enough = new CountDownLatch(ACKS_BEFORE_KILL);
        List<Runnable> savers = new ArrayList<>();
        for (int saver = 0; saver < Math.min(SAVERS, slots); saver++) {
            int slot = saver + 1;
            savers.add(() -> saveUntilKilled(api, path, slot, acknowledged, enough));
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(SAVERS)) {
            savers.forEach(executor::execute);
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            node.kill();
        }
    }

    private static void saveUntilKilled(
            ApiClient api, String path, int slot, Map<Integer, Long> acknowledged, CountDownLatch enough) {
        for (long sequence = 1; ; sequence++) {
            try {
                String body = "{\"sequence\": " + sequence + ", \"response\": null}";
                if (api.put(path + "/slots/" + slot + "/response", body).status() != 200) {
                    return;
                }
                acknowledged.put(slot, sequence);
                enough.countDown();
            } catch (UncheckedIOException e) {
                return;
            }
        }
    }

    private static ApiClient register(NodeProcess node) {
        ApiClient nobody = new ApiClient(node.address());
        assertThat(nobody.post(
                                "/api/v1/accounts",
                                "{\"email\": \"k@example.org\", \"password\": \"survives a kill\", \"name\": \"K\"}")
                        .status())
                .isEqualTo(201);
        return nobody.with(tokenOf(node));
    }

    private static String tokenOf(NodeProcess node) {
        return new ApiClient(node.address())
                .post("/api/v1/sessions", "{\"email\": \"k@example.org\", \"password\": \"survives a kill\"}")
                .text("token");
    }
}
