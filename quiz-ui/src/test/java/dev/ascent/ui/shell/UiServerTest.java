package dev.ascent.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.server.audit.AuditLog;
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

    private static final String FAR = "203.0.113.9";

    private final AppFixture app = AppFixture.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void stop() {
        client.close();
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
    void believesOnlyATrustedProxyAboutItsClients() throws Exception {
        assertThat(cookieThroughTls(app)).doesNotContain("Secure");
        assertThat(addressOfNewAccount(app, "near", "X-Forwarded-For", FAR)).isEqualTo("127.0.0.1");
        try (AppFixture behind = new AppFixture(Map.of("ascent.proxies", "10.1.2.3, 127.0.0.1"))) {
            assertThat(cookieThroughTls(behind)).contains("Secure");
            assertThat(addressOfNewAccount(behind, "far", "X-Forwarded-For", FAR))
                    .isEqualTo(FAR);
        }
    }

    @Test
    void whatAClientSaysOfItselfThroughAProxyIsNotBelieved() throws Exception {
        try (AppFixture behind = new AppFixture(Map.of("ascent.proxies", "10.1.2.3, 127.0.0.1"))) {
            String claimed = "198.51.100.7";
            assertThat(addressOfNewAccount(behind, "a", "X-Forwarded-For", claimed + ", " + FAR))
                    .isEqualTo(FAR);
            assertThat(addressOfNewAccount(
                            behind, "b", "X-Forwarded-For", claimed, "X-Forwarded-For", FAR + ", 10.1.2.3"))
                    .isEqualTo(FAR);
            assertThat(addressOfNewAccount(
                            behind, "c", "Forwarded", "for=" + claimed + ";proto=https", "X-Forwarded-For", FAR))
                    .isEqualTo(FAR);
            assertThat(addressOfNewAccount(behind, "d", "Forwarded", "for=" + claimed))
                    .isEqualTo("127.0.0.1");
        }
    }

    private String cookieThroughTls(AppFixture at) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(at.page("signin")))
                .header("X-Forwarded-Proto", "https")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    /** From where, as the audit has it, an account was made by a request with these headers. */
    private String addressOfNewAccount(AppFixture at, String name, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(at.page("api/v1/accounts")))
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"email\": \"%s@example.org\", \"password\": \"a distant star\", \"name\": \"Far\"}"
                                .formatted(name)))
                .build();
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        String id = body.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        return at.bean(AuditLog.class).of("account/" + id).getFirst().address();
    }

    @Test
    void aTakenPortIsToldWithWhatToDo(@TempDir Path data) {
        int port = app.address().getPort();
        assertThatThrownBy(() -> Node.start(Settings.embedded(data), Map.of("ascent.port", port)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("Port " + port)
                .hasMessageContaining("ASCENT_PORT=");
    }

    @Test
    void aHostThatIsNoAddressIsToldWithWhatToDo(@TempDir Path data) {
        assertThatThrownBy(() ->
                        Node.start(Settings.embedded(data), Map.of("ascent.port", 0, "ascent.host", "no such host")))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("ASCENT_HOST is “no such host”");
    }
}
