package dev.ascent.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import dev.ascent.server.node.StartFault;
import dev.ascent.ui.browser.AppFixture;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UiServerTest {

    private final AppFixture app = new AppFixture();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void stop() {
        client.close();
        app.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(app.page(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void servesTheUiAndTheApiOnOnePort() throws Exception {
        assertThat(get("signin").body()).contains("<html lang=\"en\"");
        assertThat(get("health").body()).contains("UP");
        assertThat(get("api/v1/me").statusCode()).isEqualTo(401);
        assertThat(get("api/no-such-route").statusCode()).isEqualTo(404);
    }

    @Test
    void runsNoScriptButItsOwn() throws Exception {
        HttpResponse<String> first = get("signin");
        String policy = first.headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("unsafe-inline' 'nonce");
        assertThat(first.body()).contains("nonce=\"" + nonce + "\"");
        assertThat(get("signin").headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain(nonce);
    }

    @Test
    void theSessionsCookieIsOutOfTheReachOfScriptsAndOtherSites() throws Exception {
        assertThat(get("signin").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void aTakenPortIsToldWithWhatToDo(@TempDir Path data) {
        int port = app.address().getPort();
        assertThatThrownBy(() -> Node.start(Settings.embedded(data), Map.of("ascent.port", port)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("Port " + port)
                .hasMessageContaining("ASCENT_PORT=");
    }
}
