package dev.ascent.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.NewAccount;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.FreePort;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        try (Node offline = Node.withoutServers(settings)) {
            offline.context()
                    .getBean(AccountAdministration.class)
                    .add(null, new NewAccount("ines@example.org", PASSWORD, "Ines"), Set.of(Role.INSTRUCTOR), "test");
        }
        nodes[0] = node(0);
        OwnQuiz.WITH_CHOICES.publish(AppFixture.signedIn(nodes[0].address(), "ines@example.org", PASSWORD));
        nodes[1] = node(1);
    }

    @AfterEach
    void stop() {
        browser.close();
        for (NodeProcess node : nodes) {
            node.close();
        }
    }

    @Test
    void anAttemptOutlivesTheNodeThatItsBrowserStaysAt() throws Exception {
        try (RunningProxy nginx = ReverseProxy.NGINX.start(work, ports);
                RunningProxy haproxy = ReverseProxy.HAPROXY.start(work, ports)) {
            List<Visit> visits = List.of(visit(nginx, "nina"), visit(haproxy, "hans"));
            for (int place = 0; place < nodes.length; place++) {
                nodes[place].kill();
                for (Visit visit : visits) {
                    visit.proxy().awaitAnswer();
                    visit.open();
                    assertThat(visit.page().locator(".option input").nth(place)).isChecked();
                    String sticky = visit.sticky();
                    visit.choose(place + 1);
                    assertThat(visit.sticky()).isEqualTo(sticky);
                }
                if (place == 0) {
                    nodes[place] = node(place);
                    nginx.awaitNode("one");
                    haproxy.awaitNode("one");
                }
            }
            for (Visit visit : visits) {
                visit.handIn();
                assertThat(visit.proxy().status("metrics"))
                        .as("figures are not for everybody")
                        .isIn(403, 404);
            }
        }
    }

    /** Somebody who registers, starts a quiz and answers a question with at least three options. */
    private Visit visit(RunningProxy proxy, String name) {
        Page page = browser.page();
        page.navigate(proxy.address() + "register");
        page.getByLabel("Name").fill(name);
        page.getByLabel("E-mail address").fill(name + "@example.org");
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("register"));
        page.navigate(proxy.address() + "quizzes");
        page.locator("vaadin-button[aria-label='Start: " + OwnQuiz.WITH_CHOICES.title() + "']")
                .click();
        page.waitForURL(Pattern.compile(".*/take/.*"));
        BrowserFixture.settle(page);
        for (int slot = 2; page.locator(".option input").count() <= 2; slot++) {
            page.locator(".question h1").click();
            page.keyboard().press("n");
            assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
            BrowserFixture.settle(page);
        }
        Visit visit = new Visit(
                proxy, page, name, page.url(), page.locator(".question h1").textContent());
        visit.choose(0);
        return visit;
    }

    private NodeProcess node(int place) throws IOException {
        return NodeProcess.start(
                settings, Map.of("ASCENT_PORT", String.valueOf(ports.get(place)), "ASCENT_PROXIES", "127.0.0.1"));
    }

    /** Somebody at a question of an attempt. */
    private record Visit(RunningProxy proxy, Page page, String name, String attempt, String question) {
        /** Opens the question; signs in on the way where the node that knew the browser is gone. */
        void open() {
            page.navigate(attempt);
            BrowserFixture.settle(page);
            if (page.url().contains("signin")) {
                page.getByLabel("E-mail address").fill(name + "@example.org");
                page.locator("input[type=password]").fill(PASSWORD);
                page.locator("input[type=password]").press("Enter");
                page.waitForURL(url -> !url.contains("signin"));
                page.navigate(attempt);
                BrowserFixture.settle(page);
            }
            assertThat(page.locator(".question h1")).hasText(question);
        }

        void choose(int option) {
            page.locator(".question h1").click();
            page.keyboard().press(String.valueOf(option + 1));
            assertThat(page.locator(".option input").nth(option)).isChecked();
            assertThat(page.locator(".save-status .saved")).containsText("saved");
            BrowserFixture.settle(page);
        }

        void handIn() {
            page.getByText("Finish…").first().click();
            page.getByText("Hand in", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL(Pattern.compile(".*/results/.*"));
        }

        /** What tells the proxy which node the browser stays at. */
        String sticky() {
            return page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("ascent_node"))
                    .map(cookie -> cookie.value)
                    .findAny()
                    .orElseThrow();
        }
    }

    /** The proxies of which {@code deploy/} has a configuration. */
    private enum ReverseProxy {
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
                            .redirectOutput(folder.resolve(program + ".log").toFile())
                            .start(),
                    URI.create("http://127.0.0.1:" + port + "/"));
            running.awaitAnswer();
            return running;
        }
    }

    /** A proxy in a process of its own. */
    private record RunningProxy(Process process, URI address) implements AutoCloseable {
        /** Waits until a page comes through; as long as that takes, a node is thought dead that is not. */
        void awaitAnswer() throws InterruptedException {
            while (status("signin") != 200) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The proxy ended with exit code " + process.exitValue());
                }
            }
        }

        /** Waits until the proxy takes a node that came back for alive: who stays at it is sent nowhere else. */
        void awaitNode(String name) throws InterruptedException {
            String sticky = "ascent_node=" + name;
            while (get("signin", sticky)
                    .filter(answer -> answer.statusCode() == 200)
                    .filter(answer -> answer.headers().allValues("Set-Cookie").stream()
                            .filter(cookie -> cookie.startsWith("ascent_node="))
                            .allMatch(cookie -> cookie.startsWith(sticky + ";")))
                    .isEmpty()) {
                Thread.onSpinWait();
            }
        }

        /** The status of an answer; 0 where none came. */
        int status(String path) throws InterruptedException {
            return get(path, "").map(HttpResponse::statusCode).orElse(0);
        }

        private Optional<HttpResponse<Void>> get(String path, String cookie) throws InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            try (HttpClient client = HttpClient.newHttpClient()) {
                return Optional.of(client.send(request.build(), BodyHandlers.discarding()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
