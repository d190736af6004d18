package dev.ascent.ui.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** An installed Chromium, driven by Playwright; what it shows can be judged by axe and kept as a picture. */
public final class BrowserFixture implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double TIMEOUT_MILLIS = 20_000;

    /** The width of the narrowest phone, in CSS pixels. */
    private static final int NARROWEST = 320;

    private final Playwright playwright;
    private final Browser browser;

    /**
     * Starts the browser that {@code ASCENT_CHROMIUM} names, else Debian's; where there is none the tests are skipped, or
     * fail under {@code CI=true}.
     */
    public BrowserFixture() {
        String chromium = Objects.requireNonNullElse(System.getenv("ASCENT_CHROMIUM"), "/usr/bin/chromium");
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(
                    Files.isExecutable(Path.of(chromium)),
                    "No Chromium at " + chromium + ": ASCENT_CHROMIUM says where another is.");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(ARGUMENTS));
    }

    /** A new person's browser: no cookies, desktop size, light. */
    public Page page() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1180, 900)
                .setLocale("en-GB")
                .setColorScheme(ColorScheme.LIGHT));
        Page page = context.newPage();
        page.setDefaultTimeout(TIMEOUT_MILLIS);
        return page;
    }

    /** The installed browser itself, for a context of other settings. */
    public Browser browser() {
        return browser;
    }

    /** Waits until Vaadin has nothing more to do and every text is typeset. */
    public static void settle(Page page) {
        page.waitForFunction("""
                () => window.Vaadin?.Flow?.clients
                    && Object.values(window.Vaadin.Flow.clients).every((c) => !c.isActive || !c.isActive())
                    && [...document.querySelectorAll('ascent-rich-text')].every((t) => t.hasAttribute('ready'))
                """);
    }

    /**
     * Pictures of the page under target/screenshots: light, dark, and at the width of a phone. They are for people who look
     * at them, and are taken with {@code -Dscreenshots} alone.
     */
    public static void screenshots(Page page, String name) {
        settle(page);
        if (System.getProperty("screenshots") == null) {
            return;
        }
        shoot(page, name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shoot(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        var size = page.viewportSize();
        page.setViewportSize(360, 740);
        shoot(page, name + "-360");
        page.setViewportSize(size.width, size.height);
    }

    /** Takes {@link #screenshots}; then axe must find nothing, and nothing may scroll sideways on the narrowest phone. */
    public static void assertSound(Page page, String name) {
        screenshots(page, name);
        Assertions.assertThat(barriers(page)).isEmpty();
        var size = page.viewportSize();
        page.setViewportSize(NARROWEST, 640);
        // Menus fold a moment after the window became narrow.
        page.waitForFunction("width => document.documentElement.scrollWidth <= width", NARROWEST);
        page.setViewportSize(size.width, size.height);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /**
     * What axe finds on the page, light and dark, one line each; empty where all is well. The one finding about
     * Vaadin's own connection indicator is left out.
     */
    public static List<String> barriers(Page page) {
        settle(page);
        List<String> light = analyse(page, "light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> dark = analyse(page, "dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return java.util.stream.Stream.concat(light.stream(), dark.stream()).toList();
    }

    private static List<String> analyse(Page page, String scheme) {
        return new AxeBuilder(page)
                .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                        .map(rule -> scheme + ": " + describe(rule))
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
