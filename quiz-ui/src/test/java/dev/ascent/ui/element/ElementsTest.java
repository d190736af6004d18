package dev.ascent.ui.element;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.ascent.ui.browser.BrowserFixture;
import dev.ascent.ui.shell.UiServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElementsTest {

    private final EmbeddedServer api =
            ApplicationContext.run(EmbeddedServer.class, Map.<String, Object>of("ascent.port", 0));
    private final BrowserFixture browser = new BrowserFixture();
    private final List<String> faults = new ArrayList<>();
    private String address = "";
    private Page page = browser.page();

    @BeforeAll
    void findTheAddress() {
        address = api.getApplicationContext().getBean(UiServer.class).address().toString();
    }

    @AfterAll
    void stop() {
        browser.close();
        api.stop();
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
        page.navigate(address + "/elements");
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
        assertThat(page.locator("ascent-countdown .time").first().textContent()).matches("16:[3-4][0-9]");
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
        page.navigate(address + "/nowhere");
        page.waitForSelector("h1");
        BrowserFixture.screenshots(page, "not-found");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
    }
}
