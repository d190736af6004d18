package dev.ascent.ui.element;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElementsTest {

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();
    private final List<String> faults = new ArrayList<>();
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
        faults.clear();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.navigate(app.page("elements"));
        page.waitForSelector("ascent-rich-text[ready]");
        BrowserFixture.settle(page);
    }

    @Test
    void typesetsFormulasAndSpeaksTheirSource() {
        assertThat(page.locator(".math .katex").count()).isGreaterThanOrEqualTo(4);
        assertThat(page.locator(".math.display .visually-hidden").textContent()).contains("\\frac{e^{x_i}}");
        assertThat(page.locator(".katex-error").count()).isZero();
    }

    @Test
    void highlightsCodeAndDropsWhatCouldRun() {
        assertThat(page.locator(".hljs-keyword").first().textContent()).isEqualTo("import");
        assertThat(page.locator("ascent-rich-text script").count()).isZero();
        assertThat(page.locator("ascent-rich-text a[href^=javascript]").count()).isZero();
        assertThat(faults).isEmpty();
    }

    @Test
    void takesRegisteredKeysButNoneTypedInAField() {
        page.locator("h1").click();
        page.keyboard().press("n");
        page.keyboard().press("x");
        PlaywrightAssertions.assertThat(page.locator("#pressed")).hasText("n");
        page.locator("vaadin-text-field input").focus();
        page.keyboard().type("nn");
        page.locator("h1").click();
        page.keyboard().press("n");
        PlaywrightAssertions.assertThat(page.locator("#pressed")).hasText("nn");
        assertThat(page.locator("vaadin-text-field input").inputValue()).isEqualTo("nn");
    }

    @Test
    void countsDownToTheServersDeadlineAndSaysWhenTimeIsUp() {
        // Of 1000 seconds at most forty have passed by now, on a busy machine too.
        assertThat(page.locator("ascent-countdown .time").first().textContent()).matches("16:([0-3][0-9]|40)");
        PlaywrightAssertions.assertThat(page.locator("#over")).hasText("over");
    }

    @Test
    void hidesTheTimeOnRequest() {
        page.locator("ascent-countdown .toggle").first().click();
        PlaywrightAssertions.assertThat(page.locator("ascent-countdown .time").first())
                .not()
                .isVisible();
    }

    @Test
    void hasNoBarriers() {
        BrowserFixture.screenshots(page, "elements");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.navigate(app.page("nowhere"));
        page.waitForSelector("h1");
        BrowserFixture.screenshots(page, "not-found");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
    }
}
