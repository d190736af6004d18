package dev.ascent.ui.browser;

import com.microsoft.playwright.Page;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.NewAccount;
import dev.ascent.server.account.Registration;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.MovableClock;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

    /** Publishes a quiz of the tests' own, as an instructor of its own does. */
    public void publish(OwnQuiz quiz) {
        String name = "author-of-" + quiz.id();
        person(name, Role.INSTRUCTOR);
        quiz.publish(signedIn(address(), name + "@example.org", PASSWORD));
    }

    /** A client of the API at this address that speaks for who has this password. */
    public static ApiClient signedIn(URI address, String email, String password) {
        ApiClient nobody = new ApiClient(address);
        Answer session =
                nobody.post("/api/v1/sessions", "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}");
        return nobody.with(session.text("token"));
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
