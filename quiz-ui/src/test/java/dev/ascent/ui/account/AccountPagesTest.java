package dev.ascent.ui.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Role;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPagesTest {

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();
    private Page page = browser.page();

    @AfterAll
    void stop() {
        browser.close();
        app.close();
    }

    @BeforeEach
    void open() {
        page.context().close();
        page = browser.page();
    }

    @Test
    void registersSaysWhatToPutRightAndSignsIn() {
        page.navigate(app.page("register"));
        page.getByLabel("Name").fill("Ada");
        page.getByLabel("E-mail address").fill("ada@example.org");
        page.locator("input[type=password]").fill("short");
        page.locator("input[type=password]").press("Enter");
        assertThat(page.getByText("at least 10 characters.").first()).isVisible();
        page.locator("input[type=password]").fill(AppFixture.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        assertThat(page.locator("vaadin-menu-bar-button", new Page.LocatorOptions().setHasText("Ada")))
                .isVisible();
    }

    @Test
    void aWrongPasswordSaysWhatToDoAndTheRightOneOpens() {
        app.person("bob", Role.CANDIDATE);
        page.navigate(app.page("signin"));
        page.getByLabel("E-mail address").fill("bob@example.org");
        page.locator("input[type=password]").fill("not this one");
        page.locator("input[type=password]").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
        app.signIn(page, "bob");
        assertThat(page.locator("vaadin-menu-bar-button", new Page.LocatorOptions().setHasText("bob")))
                .isVisible();
    }

    @Test
    void theFirstAdministratorRegistersThroughTheWelcomeLinkOnce() {
        String secret = app.bean(AccountAdministration.class).welcome().orElseThrow();
        register(app.page("welcome/" + secret), "Root");
        assertThat(page.locator("vaadin-menu-bar-button", new Page.LocatorOptions().setHasText("Root")))
                .isVisible();
        assertThat(app.bean(AccountAdministration.class).welcome()).isEmpty();
    }

    @Test
    void anInvitationRegistersOnceWhereNobodyElseMay() {
        try (AppFixture closed = new AppFixture(Map.of("ascent.registration", "invite"))) {
            page.navigate(closed.page("register"));
            assertThat(page.getByText("An invitation is needed here")).isVisible();
            assertThat(page.locator("input[type=password]")).isHidden();
            BrowserFixture.screenshots(page, "register-by-invitation");
            assertThat(BrowserFixture.barriers(page)).isEmpty();

            String secret = closed.bean(AccountAdministration.class)
                    .invite(null, Set.of(Role.INSTRUCTOR), Duration.ofDays(1), "test");
            register(closed.page("register?invitation=" + secret), "Ina");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Question bank")))
                    .isVisible();

            page.context().close();
            page = browser.page();
            register(closed.page("register?invitation=" + secret), "Eve");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("used or has expired");
            assertThat(closed.bean(AccountAdministration.class).findByEmail("eve@example.org"))
                    .isEmpty();
        }
    }

    private void register(String address, String name) {
        page.navigate(address);
        page.getByLabel("Name").fill(name);
        page.getByLabel("E-mail address").fill(name.toLowerCase(Locale.ROOT) + "@example.org");
        page.locator("input[type=password]").fill(AppFixture.PASSWORD);
        page.locator("input[type=password]").press("Enter");
    }

    @Test
    void theFieldsAreThoseAPasswordManagerKnows() {
        page.navigate(app.page("signin"));
        assertThat(page.locator("input[autocomplete=username]")).hasCount(1);
        assertThat(page.locator("input[autocomplete=current-password]")).hasCount(1);
    }

    @Test
    void hasNoBarriers() {
        page.navigate(app.page("signin"));
        page.waitForSelector("h1");
        BrowserFixture.screenshots(page, "sign-in");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.navigate(app.page("register"));
        page.waitForSelector("h1");
        BrowserFixture.screenshots(page, "register");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
    }
}
