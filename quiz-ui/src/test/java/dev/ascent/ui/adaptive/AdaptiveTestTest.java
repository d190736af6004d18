package dev.ascent.ui.adaptive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.adaptive.AdaptiveWish;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An adaptive test in the browser, by keyboard where that is possible. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdaptiveTestTest {

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();

    @AfterAll
    void stop() {
        browser.close();
        app.close();
    }

    @Test
    void eachAnswerIsJudgedAtOnceAndNothingIsLostWithTheServer() {
        app.person("ada", Role.CANDIDATE);
        Page page = browser.page();
        app.signIn(page, "ada");
        page.navigate(app.page("quizzes#own"));
        page.getByLabel(Pattern.compile("^Adaptive")).check();
        assertThat(page.locator("#own").getByLabel("Level")).isHidden();
        page.getByLabel("Questions at most").fill("2");
        assertThat(page.locator("#own [role=status]")).containsText("questions to choose from");
        BrowserFixture.assertSound(page, "adaptive-choose");
        page.locator("vaadin-button[aria-label='Start an adaptive test']").press("Enter");

        assertThat(page.locator("main .lead")).hasText("Question 1, of at most 2. No clock runs.");
        assertThat(page).hasTitle("Adaptive test: all topics");
        BrowserFixture.assertSound(page, "adaptive-asked");
        page.locator("main h1").click();
        page.getByText("I don't know").press("Enter");
        assertThat(page.locator(".saved")).containsText("saved");
        assertThat(page.locator(".question h2")).isFocused();
        BrowserFixture.assertSound(page, "adaptive-judged");
        String solution = page.locator(".reviewed-content").innerText();

        app.restart();
        page.reload();
        assertThat(page.locator("main .lead")).hasText("Question 2, of at most 2. No clock runs.");
        page.getByText("What you answered so far (1)").click();
        page.locator(".so-far .reviewed summary").click();
        assertThat(page.locator(".so-far .reviewed-content")).isVisible();
        BrowserFixture.settle(page);
        assertThat(page.locator(".so-far .reviewed-content").innerText()).isEqualTo(solution);
        BrowserFixture.assertSound(page, "adaptive-so-far");

        page.navigate(app.page(""));
        assertThat(page.getByText("1 question answered, of at most 2. No clock runs."))
                .isVisible();
        BrowserFixture.assertSound(page, "adaptive-home");
        page.getByText("Go on with the test").click();
        page.getByText("I don't know").click();
        assertThat(page.getByText("See the result")).isVisible();
        assertThat(page.getByText("End the test")).isHidden();
        page.locator(".question h2").click();
        page.keyboard().press("n");

        page.waitForURL(Pattern.compile(".*/adaptive-results/.*"));
        assertThat(page.locator("main")).containsText("after as many questions as you wanted at most");
        assertThat(page.locator(".reviewed")).hasCount(2);
        BrowserFixture.assertSound(page, "adaptive-result");
        page.navigate(app.page(""));
        page.locator("table").getByText("Adaptive test: all topics").click();
        page.waitForURL(Pattern.compile(".*/adaptive-results/.*"));
        page.context().close();
    }

    @Test
    void anotherOneIsBegunOnlyAfterTheOpenOneIsEnded() {
        app.person("bea", Role.CANDIDATE);
        Person bea = person("bea");
        app.bean(AdaptiveTests.class).begin(bea, new AdaptiveWish(Set.of(), 40));
        Page page = browser.page();
        app.signIn(page, "bea");
        page.navigate(app.page("quizzes#own"));
        page.getByLabel(Pattern.compile("^Adaptive")).check();
        page.locator("vaadin-button[aria-label='Start an adaptive test']").click();

        Locator dialog = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog).containsText("nothing answered");
        BrowserFixture.assertSound(page, "adaptive-running");
        page.getByText("End it and start the new one").click();
        assertThat(page.locator("main .lead")).hasText("Question 1, of at most 20. No clock runs.");

        page.locator("main").getByText("End the test").click();
        BrowserFixture.assertSound(page, "adaptive-end");
        page.keyboard().press("Enter");
        assertThat(dialog).hasCount(0);
        assertThat(page.locator("main .lead")).hasText("Question 1, of at most 20. No clock runs.");
        page.locator("main").getByText("End the test").click();
        dialog.getByText("End the test").click();
        assertThat(page.locator("main")).containsText("You ended it.");
        BrowserFixture.assertSound(page, "adaptive-nothing");
        page.context().close();
    }

    private Person person(String name) {
        return app.bean(AccountAdministration.class)
                .findByEmail(name + "@example.org")
                .orElseThrow();
    }
}
