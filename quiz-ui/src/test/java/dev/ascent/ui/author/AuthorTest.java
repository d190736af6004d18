package dev.ascent.ui.author;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorTest {

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();
    private Page page = browser.page();

    @BeforeAll
    void people() {
        app.person("ines", Role.INSTRUCTOR);
        app.person("cara", Role.CANDIDATE);
    }

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
    void findsQuestionsByWords() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank"));
        page.getByLabel("Search").fill("cnn-flatten-in-features");
        assertThat(page.locator("[role=status]").filter(new Locator.FilterOptions().setHasText("1 of")))
                .isVisible();
        BrowserFixture.screenshots(page, "bank");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
    }

    @Test
    void publishesANewQuestionThatTheBankThenHas() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank/cnn-made-in-the-browser"));
        assertThat(page.locator(".preview .option").first()).isVisible();
        page.getByText("Publish", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Version 1 is published.")).isVisible();
        assertThat(app.bean(Catalogue.class).bank().question("cnn-made-in-the-browser"))
                .isPresent();
    }

    @Test
    void showsAnErrorWithItsPlaceAndPublishesNothing() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank/cnn-flatten-in-features"));
        assertThat(page.locator(".preview .option").first()).isVisible();
        BrowserFixture.screenshots(page, "editor");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.locator("vaadin-text-area textarea").fill("id: cnn-flatten-in-features\nlevel: wizard\n");
        assertThat(page.locator(".problems .tag.bad").first()).isVisible();
        assertThat(page.locator(".problems .jump").first()).containsText("line");
        assertThat(page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("Publish")))
                .isDisabled();
    }

    @Test
    void candidatesDoNotReachTheBank() {
        app.signIn(page, "cara");
        page.navigate(app.page("bank"));
        assertThat(page.locator("h1")).hasText("There is no such page");
        page.navigate(app.page("scores"));
        assertThat(page.locator("h1")).hasText("There is no such page");
        assertThat(page.getByText("Question bank").count()).isZero();
    }
}
