package dev.ascent.ui.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ItemBank;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The questions of a quiz as a reviewer reads them; one of them has the wrong key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemsTest {

    private final AppFixture app;
    private final BrowserFixture browser = new BrowserFixture();

    ItemsTest() throws IOException {
        app = new AppFixture(Map.of(
                "ascent.bank",
                ItemBank.in(Files.createTempDirectory("ascent-items")).toString()));
    }

    @BeforeAll
    void attempts() {
        ItemBank.takenByAll(app::bean, ItemBank.QUIZ);
        app.person("rita", Role.REVIEWER);
        app.person("ines", Role.INSTRUCTOR);
        app.person("ada", Role.CANDIDATE);
    }

    @AfterAll
    void stop() {
        browser.close();
        app.close();
    }

    @Test
    void aReviewerFindsTheQuestionWithTheWrongKeyAndWhoChoseWhat() {
        Page page = browser.page();
        app.signIn(page, "rita");
        page.navigate(app.page("scores/" + ItemBank.QUIZ));
        page.getByText("Questions: which are bad?").click();
        assertThat(page).hasURL(Pattern.compile(".*/scores/" + ItemBank.QUIZ + "/items"));
        assertThat(page.locator("h1")).hasText("Questions: All items");
        assertThat(page.locator("main .lead")).hasText("How each question did in all 24 graded attempts.");
        Locator worst = page.locator(".findings li").first();
        assertThat(worst).containsText(ItemBank.MISKEYED);
        assertThat(worst)
                .containsText("Stronger candidates do worse on this question: look at its key and its wording.");
        assertThat(worst).containsText("Stronger candidates choose a wrong option over the key");
        assertThat(page.locator(".findings")).containsText("its answer may have got about");
        assertThat(page.locator(".item-map svg .flagged")).hasCount(2);
        assertThat(page.locator(".item-map svg .fine")).hasCount(5);
        assertThat(page.locator(".item-map .caption"))
                .containsText("One lies below 0, where stronger candidates do worse: " + ItemBank.MISKEYED);
        assertThat(page.locator("table.plain[aria-label='All questions'] tbody tr"))
                .hasCount(8);
        assertThat(page.locator("table.plain[aria-label='All questions'] tbody tr")
                        .last())
                .containsText("too few answers");
        page.getByText("Show as a table").click();
        BrowserFixture.screenshots(page, "items");
        assertThat(BrowserFixture.barriers(page)).isEmpty();

        worst.locator("a").click();
        assertThat(page.locator("h1")).hasText(ItemBank.MISKEYED);
        assertThat(page.locator("main .lead")).hasText("How it did in all 24 graded attempts of the quiz.");
        assertThat(page).hasTitle(ItemBank.MISKEYED + " · Questions: All items");
        Locator options = page.locator("table.plain[aria-label='Options'] tbody tr");
        assertThat(options).hasCount(3);
        assertThat(options.nth(0)).containsText("Key");
        assertThat(options.nth(0)).containsText("As many as the kernel is high");
        assertThat(options.nth(1)).containsText("Stronger candidates choose it over the key");
        assertThat(options.nth(1)).containsText("Misconception: half-of-the-kernel");
        assertThat(options.nth(1)).containsText("50%");
        assertThat(options.nth(2)).containsText("too few answers");
        assertThat(page.locator("main")).not().containsText("Open in the question bank");
        BrowserFixture.screenshots(page, "item");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.getByText("Scores, and grading again").click();
        assertThat(page.getByText("Grade again")).isVisible();
        page.context().close();
    }

    @Test
    void whoMayEditGoesFromAQuestionToTheBankByKeyboardAlone() {
        Page page = browser.page();
        app.signIn(page, "ines");
        page.navigate(app.page("scores/" + ItemBank.QUIZ + "/items"));
        BrowserFixture.settle(page);
        tabTo(page, ".findings a");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(ItemBank.MISKEYED);
        BrowserFixture.settle(page);
        tabTo(page, "main a[href='bank/" + ItemBank.MISKEYED + "']");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/bank/" + ItemBank.MISKEYED + ".*"));
        page.context().close();
    }

    private static void tabTo(Page page, String target) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("target => document.activeElement.matches(target)", target))) {
                return;
            }
        }
        throw new AssertionError("40 times Tab do not reach " + target);
    }

    @Test
    void aQuizWithFewAttemptsSaysWhatIsMissing() {
        ItemBank.take(
                app::bean,
                app.bean(AccountAdministration.class)
                        .findByEmail("ada@example.org")
                        .orElseThrow(),
                ItemBank.AGAIN,
                5);
        Page page = browser.page();
        app.signIn(page, "rita");
        page.navigate(app.page("scores/" + ItemBank.AGAIN + "/items"));
        assertThat(page.locator(".empty")).containsText("once one of them has 10 answers; the most so far is 1.");
        assertThat(page.locator(".item-map")).hasCount(0);
        BrowserFixture.screenshots(page, "items-few");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.navigate(app.page("scores/nobody-took-it/items"));
        assertThat(page.locator("h1")).hasText("There is no such page");
        page.navigate(app.page("scores/" + ItemBank.QUIZ + "/items/no-such-question"));
        assertThat(page.locator("h1")).hasText("There is no such page");
        page.context().close();
    }

    @Test
    void theSameIsSaidInGerman() {
        BrowserContext context = browser.browser()
                .newContext(new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(1180, 900));
        Page page = context.newPage();
        page.navigate(app.page("signin"));
        page.locator("input[type=email]").fill("rita@example.org");
        page.locator("input[type=password]").fill(AppFixture.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("signin"));
        page.navigate(app.page("scores/" + ItemBank.QUIZ + "/items"));
        assertThat(page.locator("h1")).hasText("Fragen: All items");
        assertThat(page.locator(".findings li").first())
                .containsText("Stärkere schneiden bei dieser Frage schlechter ab");
        assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Alle Fragen")))
                .containsText(Pattern.compile("-0,\\d\\d \\(-0,\\d\\d.bis"));
        BrowserFixture.screenshots(page, "items-german");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        context.close();
    }
}
