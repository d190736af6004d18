package dev.ascent.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.FreePort;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.node.Settings;
import dev.ascent.ui.browser.BrowserFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The configurations of {@code deploy/}, in front of two nodes on one MySQL, of which first one dies and then the other. */
class BehindAProxyTest {
    private static final String PASSWORD = "quiet harbour 42";

    @TempDir
    private Path work;

    private final BrowserFixture browser = new BrowserFixture();
    private final List<Integer> ports = List.of(FreePort.find(), FreePort.find());
    private final NodeProcess[] nodes = new NodeProcess[2];
    private Settings settings;

    @BeforeEach
    void start() throws Exception {
        settings = Engine.MYSQL.fresh();
        nodes[0] = node(0);
        nodes[1] = node(1);
    }

    @AfterEach
    void stop() {
        browser.close();
        for (NodeProcess node : nodes) {
            node.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAttemptOutlivesTheNodeThatItsBrowserStaysAt(ReverseProxy program) throws Exception {
        try (RunningProxy proxy = program.start(work, ports)) {
            Page page = browser.page();
            register(page, proxy.address());
            page.navigate(proxy.address() + "quizzes");
            page.locator("vaadin-button[aria-label='Start: Junior screen']").click();
            page.waitForURL(Pattern.compile(".*/take/.*"));
            String attempt = page.url();
            toAChoice(page);
            String question = page.locator(".question h1").textContent();
            choose(page, 0);

            for (int place = 0; place < nodes.length; place++) {
                nodes[place].kill();
                proxy.awaitAnswer();
                open(page, attempt);
                assertThat(page.locator(".question h1")).hasText(question);
                assertThat(page.locator(".option input").nth(place)).isChecked();
                String sticky = sticky(page);
                choose(page, place + 1);
                assertThat(sticky(page)).isEqualTo(sticky);
                nodes[place] = node(place);
            }

            page.getByText("Finish…").first().click();
            page.getByText("Hand in", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL(Pattern.compile(".*/results/.*"));
            assertThat(proxy.status("metrics"))
                    .as("figures are not for everybody")
                    .isIn(403, 404);
        }
    }

    private NodeProcess node(int place) throws IOException {
        return NodeProcess.start(
                settings, Map.of("ASCENT_PORT", String.valueOf(ports.get(place)), "ASCENT_PROXIES", "127.0.0.1"));
    }

    private static void register(Page page, URI address) {
        page.navigate(address + "register");
        page.getByLabel("Name").fill("Cleo");
        page.getByLabel("E-mail address").fill("cleo@example.org");
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("register"));
    }

    /** Opens the attempt; signs in on the way where the node that knew the browser is gone. */
    private static void open(Page page, String attempt) {
        page.navigate(attempt);
        BrowserFixture.settle(page);
        if (page.url().contains("signin")) {
            page.getByLabel("E-mail address").fill("cleo@example.org");
            page.locator("input[type=password]").fill(PASSWORD);
            page.locator("input[type=password]").press("Enter");
            page.waitForURL(url -> !url.contains("signin"));
            page.navigate(attempt);
            BrowserFixture.settle(page);
        }
    }

    /** Goes on to the first question with at least three options. */
    private static void toAChoice(Page page) {
        BrowserFixture.settle(page);
        for (int slot = 2; page.locator(".option input").count() <= 2; slot++) {
            page.locator(".question h1").click();
            page.keyboard().press("n");
            assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
            BrowserFixture.settle(page);
        }
    }

    private static void choose(Page page, int option) {
        page.locator(".question h1").click();
        page.keyboard().press(String.valueOf(option + 1));
        assertThat(page.locator(".option input").nth(option)).isChecked();
        assertThat(page.locator(".save-status .saved")).containsText("saved");
        BrowserFixture.settle(page);
    }

    /** What tells the proxy which node the browser stays at. */
    private static String sticky(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("ascent_node"))
                .map(cookie -> cookie.value)
                .findAny()
                .orElseThrow();
    }

    /** The proxies of which {@code deploy/} has a configuration. */
    enum ReverseProxy {
        NGINX("nginx", "nginx.conf") {
            @Override
            List<String> command(Path folder, Path configuration) {
                return List.of("nginx", "-p", folder.toString(), "-c", configuration.toString(), "-g", "daemon off;");
            }
        },
        HAPROXY("haproxy", "haproxy.cfg") {
            @Override
            List<String> command(Path folder, Path configuration) {
                return List.of("haproxy", "-f", configuration.toString());
            }
        };

        private final String program;
        private final String configuration;

        ReverseProxy(String program, String configuration) {
            this.program = program;
            this.configuration = configuration;
        }

        abstract List<String> command(Path folder, Path configuration);

        /** Runs it with the configuration as it is shipped, but for the ports. */
        RunningProxy start(Path folder, List<Integer> nodes) throws Exception {
            List<Path> places = Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin")
                    .map(place -> Path.of(place, program))
                    .filter(Files::isExecutable)
                    .toList();
            if (!"true".equals(System.getenv("CI"))) {
                Assumptions.assumeFalse(places.isEmpty(), "No " + program + " is installed.");
            }
            int port = FreePort.find();
            String shipped = Files.readString(Path.of("..", "deploy", configuration));
            Path mine = Files.writeString(
                    folder.resolve(configuration),
                    shipped.replace("127.0.0.1:8080", "127.0.0.1:" + port)
                            .replace("127.0.0.1:8081", "127.0.0.1:" + nodes.get(0))
                            .replace("127.0.0.1:8082", "127.0.0.1:" + nodes.get(1)));
            List<String> command = new ArrayList<>(command(folder, mine));
            command.set(0, places.getFirst().toString());
            RunningProxy running = new RunningProxy(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("proxy.log").toFile())
                            .start(),
                    URI.create("http://127.0.0.1:" + port + "/"));
            running.awaitAnswer();
            return running;
        }
    }

    /** A proxy in a process of its own. */
    record RunningProxy(Process process, URI address) implements AutoCloseable {
        /** Waits until a page comes through; as long as that takes, a node is thought dead that is not. */
        void awaitAnswer() throws InterruptedException {
            while (status("signin") != 200) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The proxy ended with exit code " + process.exitValue());
                }
            }
        }

        /** The status of an answer; 0 where none came. */
        int status(String path) throws InterruptedException {
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                return 0;
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
