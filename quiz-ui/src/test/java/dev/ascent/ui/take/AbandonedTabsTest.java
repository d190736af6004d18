package dev.ascent.ui.take;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.TabWatch;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tabs in which a quiz was opened, and that nobody comes back to: no page is closed, no request follows. */
class AbandonedTabsTest {
    private static final int BROWSERS = 40;
    private static final int TABS = 5;
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern TAB = Pattern.compile("\"v-uiId\":(\\d+)");

    @Test
    void nothingIsLeftOfThemWhenTheirSessionsExpire() throws Exception {
        try (AppFixture app = new AppFixture(Map.of(TabWatch.PROPERTY, true))) {
            app.person("tabitha", Role.CANDIDATE);
            AccountAdministration accounts = app.bean(AccountAdministration.class);
            Person person = accounts.findByEmail("tabitha@example.org").orElseThrow();
            AttemptView attempt = ((Starting.Started)
                            app.bean(Starter.class).start(person, "junior-screen", OptionalLong.empty(), ""))
                    .attempt();
            String token = accounts.token(null, person.id(), "tabs", Duration.ofDays(1), "")
                    .orElseThrow();
            for (int browser = 0; browser < BROWSERS; browser++) {
                openTabs(app, token, "take/" + attempt.id());
            }
            TabWatch tabs = app.bean(TabWatch.class);
            assertThat(tabs.opened()).isEqualTo(BROWSERS * TABS);
            assertThat(tabs.inMemory()).isEqualTo(BROWSERS * TABS);

            tabs.expireSessions();

            Instant patience = Instant.now().plusSeconds(60);
            while (tabs.inMemory() > 0 && Instant.now().isBefore(patience)) {
                System.gc();
            }
            assertThat(tabs.inMemory()).isZero();
        }
    }

    /** One browser, several tabs: each gets the page, and asks for the view as Vaadin's client does. */
    private static void openTabs(AppFixture app, String token, String path) throws Exception {
        CookieManager cookies = new CookieManager();
        HttpCookie signedIn = new HttpCookie("ascent-token", token);
        signedIn.setPath("/");
        signedIn.setVersion(0);
        cookies.getCookieStore().add(app.address(), signedIn);
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            for (int tab = 0; tab < TABS; tab++) {
                String page = send(browser, HttpRequest.newBuilder(URI.create(app.page("?v-r=init&location=" + path))));
                String ask =
                        "{\"csrfToken\":\"" + found(KEY, page) + "\",\"syncId\":0,\"clientId\":0,\"rpc\":[{\"type\":"
                                + "\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + path
                                + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}]}";
                String view = send(
                        browser,
                        HttpRequest.newBuilder(URI.create(app.page("?v-r=uidl&v-uiId=" + found(TAB, page))))
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofString(ask)));
                assertThat(view).contains("ascent-countdown");
            }
        }
    }

    private static String send(HttpClient browser, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
