package dev.ascent.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.nio.file.Files;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each page's main job, done without a mouse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTest {

    private static final int PATIENCE = 120;

    private final AppFixture app = AppFixture.shared();
    private final BrowserFixture browser = new BrowserFixture();
    private Page page = browser.page();

    @BeforeAll
    void people() {
        app.person("cleo", Role.CANDIDATE);
        app.person("cora", Role.CANDIDATE);
        app.person("ines", Role.INSTRUCTOR);
        app.person("rita", Role.REVIEWER);
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @BeforeEach
    void open() {
        page.context().close();
        page = browser.page();
    }

    private Page tabTo(String selector) {
        Locator target = page.locator(selector).first();
        target.waitFor();
        BrowserFixture.settle(page);
        for (int i = 0; i < PATIENCE; i++) {
            if ((boolean) target.evaluate("one => one.matches(':focus-visible') || one.matches(':focus-within')")) {
                return page;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private void signIn(String name) {
        page.navigate(app.page("signin"));
        tabTo("input[autocomplete=username]").keyboard().type(name + "@example.org");
        tabTo("input[autocomplete=current-password]").keyboard().type(AppFixture.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("signin"));
    }

    @Test
    void aCandidateStartsAnswersAndHandsIn() {
        signIn("cleo");
        tabTo("nav a[href=quizzes]").keyboard().press("Enter");
        tabTo("vaadin-button[aria-label='Start: Junior screen']").keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/take/.*"));
        assertThat(page.locator(".question h1")).containsText("Question 1 of");
        BrowserFixture.settle(page);
        page.keyboard().press("n");
        assertThat(page.locator(".question h1")).containsText("Question 2 of");
        assertThat(page.locator(".question h1")).isFocused();
        tabTo(".take-head > vaadin-button").keyboard().press("Enter");
        assertThat(page.getByText("Hand in this quiz?")).isVisible();
        assertThat(page.locator("vaadin-confirm-dialog vaadin-button:focus")).hasCount(1);
        tabTo("vaadin-confirm-dialog vaadin-button[theme~=primary]").keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/results/.*"));
    }

    @Test
    void aCandidateBuildsAQuiz() {
        signIn("cora");
        page.navigate(app.page("quizzes"));
        tabTo("vaadin-integer-field input").keyboard().press("Control+a");
        page.keyboard().type("3");
        tabTo("vaadin-button[aria-label='Start your own quiz']").keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/take/.*"));
        assertThat(page.locator(".palette button")).hasCount(3);
    }

    @Test
    void anInstructorWritesAndPublishes() {
        signIn("ines");
        tabTo("nav a[href=bank]").keyboard().press("Enter");
        tabTo("vaadin-button:has-text('New question')").keyboard().press("Enter");
        assertThat(page.locator("vaadin-dialog vaadin-text-field input")).isFocused();
        BrowserFixture.screenshots(page, "new-question");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.keyboard().type("cnn-by-keyboard");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/bank/cnn-by-keyboard.*"));
        tabTo(".yaml textarea").keyboard().press("Control+End");
        page.keyboard().type("# by keyboard");
        assertThat(page.locator(".problems .fine")).isVisible();
        page.keyboard().press("Shift+Tab");
        tabTo("vaadin-button:has-text('Publish')").keyboard().press("Enter");
        assertThat(page.getByText("Version 1 is published.")).isVisible();
        assertThat(app.bean(Catalogue.class).bank().question("cnn-by-keyboard")).isPresent();
    }

    @Test
    void aReviewerReadsScoresAndTakesThemAlong() throws Exception {
        app.person("ada", Role.CANDIDATE);
        Person ada = app.bean(AccountAdministration.class)
                .findByEmail("ada@example.org")
                .orElseThrow();
        Starting.Started started =
                (Starting.Started) app.bean(Starter.class).start(ada, "junior-screen", OptionalLong.empty(), "");
        app.bean(AttemptService.class).submit(ada, started.attempt().id(), "");
        signIn("rita");
        tabTo("nav a[href=scores]").keyboard().press("Enter");
        tabTo("main a[href='scores/junior-screen']").keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Junior screen");
        tabTo("main a.button");
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(Files.readString(download.path())).contains("ada");
    }

    @Test
    void everyStopOfTheKeyboardShowsWhereItIs() {
        signIn("cleo");
        page.navigate(app.page("quizzes"));
        tabTo("main a, main vaadin-button");
        assertThat(page.evaluate("""
                () => {
                  const one = document.activeElement, style = getComputedStyle(one);
                  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                }
                """)).isEqualTo(true);
    }
}
