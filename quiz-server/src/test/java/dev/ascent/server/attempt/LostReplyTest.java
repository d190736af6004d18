package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.FaultProxy;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.ident.Id;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network between client and node loses a reply after the commit, and the client sends its request again. */
class LostReplyTest {
    private static final String SAVE = "{\"sequence\": 1, \"response\": null}";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theRepeatGetsTheReplyThatWasLostAndAddsNothing(Engine engine) throws Exception {
        NodeFixture node = NodeFixture.shared(engine);
        Person candidate = node.person(Role.CANDIDATE);
        ApiClient direct = node.client(candidate);
        Id attempt = Id.parse(direct.post("/api/v1/attempts", "{\"quiz\": \"junior-screen\"}")
                        .text("id"))
                .orElseThrow();
        String slot = "/api/v1/attempts/" + attempt + "/slots/1/response";
        ResponseRepository responses = node.get(ResponseRepository.class);

        URI address = node.node().address();
        try (FaultProxy network = new FaultProxy(address.getHost(), address.getPort());
                ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            ApiClient behind =
                    new ApiClient(URI.create("http://127.0.0.1:" + network.port())).with(node.token(candidate));
            network.loseReplies();
            Future<Answer> lost = background.submit(() -> behind.put(slot, SAVE));
            while (!lost.isDone() && responses.newest(attempt.number(), 1).isEmpty()) {
                Thread.onSpinWait();
            }
            network.cut();
            assertThatThrownBy(lost::get).hasRootCauseInstanceOf(IOException.class);
        }
        Instant committed = responses.newest(attempt.number(), 1).orElseThrow().savedAt();

        for (int times = 0; times < 2; times++) {
            Answer repeat = direct.put(slot, SAVE);
            assertThat(repeat.status()).isEqualTo(200);
            assertThat(Instant.parse(repeat.text("savedAt"))).isEqualTo(committed);
        }
        assertThat(direct.put(slot, SAVE.replace("1,", "2,")).status()).isEqualTo(200);
        assertThat(responses.newest(attempt.number()))
                .singleElement()
                .satisfies(row -> assertThat(row.sequence()).isEqualTo(2));
    }
}
