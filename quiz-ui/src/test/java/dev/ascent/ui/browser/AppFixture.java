package dev.ascent.ui.browser;

import com.microsoft.playwright.Page;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.NewAccount;
import dev.ascent.server.account.Registration;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.MovableClock;
import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The whole application on free ports, with an embedded database of its own. */
public final class AppFixture implements AutoCloseable {

    /** The password of everybody whom {@link #person} makes. */
    public static final String PASSWORD = "quiet harbour 42";

    private final Map<String, Object> properties;
    private final Path data;
    private Node node;

    /** Starts it. */
    public AppFixture() {
        this(Map.of());
    }

    /** Starts it with more of Micronaut's properties. */
    public AppFixture(Map<String, Object> more) {
        properties = new HashMap<>(more);
        properties.put("ascent.port", 0);
        try {
            data = Files.createTempDirectory("ascent-ui-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        node = Node.start(Settings.embedded(data), properties);
        properties.put("ascent.port", address().getPort());
    }

    /**
     * The application that tests share which don't mind each other's people and attempts, named differently; it ends
     * with the tests' process.
     */
    public static AppFixture shared() {
        return Shared.APP;
    }

    /** Starts it with a clock that tests move on. */
    public static AppFixture withMovableClock() {
        return new AppFixture(Map.of(MovableClock.PROPERTY, true, "ascent.sweep", "200ms"));
    }

    /** A connection of the test's own to the application's database. */
    public Connection database() throws SQLException {
        Map<String, Object> source = Settings.embedded(data).properties();
        return DriverManager.getConnection(
                String.valueOf(source.get("datasources.default.url")),
                String.valueOf(source.get("datasources.default.username")),
                String.valueOf(source.get("datasources.default.password")));
    }

    /** Stops it and starts it again on the same data, at the same address. */
    public void restart() {
        node.close();
        node = Node.start(Settings.embedded(data), properties);
    }

    /** The address of a page. */
    public String page(String path) {
        return address().resolve(path).toString();
    }

    /** The public address. */
    public URI address() {
        return node.address();
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return node.context().getBean(type);
    }

    /** Makes an account that signs in with {@code name@example.org} and {@link #PASSWORD}. */
    public void person(String name, Role... roles) {
        Registration made = bean(AccountAdministration.class)
                .add(null, new NewAccount(name + "@example.org", PASSWORD, name), Set.of(roles), "");
        if (!(made instanceof Registration.Registered)) {
            throw new IllegalStateException(made.toString());
        }
    }

    /** Publishes a quiz of the tests' own as a new one, as the instructor {@code name} does. */
    public void publish(String name, String quiz, String yaml) {
        JsonMapper json = bean(JsonMapper.class);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String session = send(
                    client,
                    HttpRequest.newBuilder(address().resolve("/api/v1/sessions"))
                            .POST(body(json, Map.of("email", name + "@example.org", "password", PASSWORD))));
            String token = String.valueOf(json.readValue(session, Map.class).get("token"));
            send(
                    client,
                    HttpRequest.newBuilder(address().resolve("/api/v1/bank/quizzes/" + quiz))
                            .header("Authorization", "Bearer " + token)
                            .header("If-None-Match", "*")
                            .PUT(body(json, Map.of("yaml", yaml))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.BodyPublisher body(JsonMapper json, Map<String, String> members) throws IOException {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(members));
    }

    private static String send(HttpClient client, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(
                    request.header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs the person in through the page, as people do. */
    public void signIn(Page page, String name) {
        page.navigate(page("signin"));
        page.getByLabel("E-mail address").fill(name + "@example.org");
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("signin"));
    }

    @Override
    public void close() {
        node.close();
    }

    private static final class Shared {
        static final AppFixture APP = new AppFixture();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(APP::close, "stop-app"));
        }

        private Shared() {}
    }
}
