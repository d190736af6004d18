package dev.ascent.ui.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.nio.file.Files;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoresTest {

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();
    private final Page page = browser.page();

    @BeforeAll
    void attempts() {
        app.person("rita", Role.REVIEWER);
        for (String name : new String[] {"ada", "bob", "cy"}) {
            app.person(name, Role.CANDIDATE);
            Person person = app.bean(AccountAdministration.class)
                    .findByEmail(name + "@example.org")
                    .orElseThrow();
            Starting.Started started =
                    (Starting.Started) app.bean(Starter.class).start(person, "junior-screen", OptionalLong.empty(), "");
            app.bean(AttemptService.class).submit(person, started.attempt().id(), "");
        }
    }

    @AfterAll
    void stop() {
        browser.close();
        app.close();
    }

    @Test
    void aReviewerSeesDistributionTopicsAndAttemptsAndTakesThemAlong() throws Exception {
        app.signIn(page, "rita");
        page.navigate(app.page("scores"));
        assertThat(page.locator("h1")).hasText("Scores");
        BrowserFixture.screenshots(page, "scores");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.getByText("Junior screen").click();
        assertThat(page.locator("h1")).hasText("Junior screen");
        assertThat(page.locator(".heat tbody tr").first()).isVisible();
        BrowserFixture.screenshots(page, "quiz-scores");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        var download = page.waitForDownload(() -> page.getByText("Download CSV").click());
        assertThat(Files.readString(download.path())).contains("ada");
    }
}
