package dev.ascent.ui.take;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ascent.ui.browser.BrowserFixture;
import java.util.regex.Pattern;

/** What tests do on the pages of a quiz. */
final class QuizSteps {

    /** Starts a ready-made quiz from the page of quizzes. */
    void start(Page page, String title) {
        press(page, title);
        begun(page);
    }

    /** Starts a ready-made quiz while another one runs. */
    void startAsWell(Page page, String title) {
        press(page, title);
        page.getByText("Start this one as well").click();
        begun(page);
    }

    private static void press(Page page, String title) {
        page.locator("vaadin-button[aria-label='Start: " + title + "']").click();
    }

    private static void begun(Page page) {
        page.waitForURL(Pattern.compile(".*/take/.*"));
        assertThat(page.locator(".question h1")).containsText("Question 1 of");
        BrowserFixture.settle(page);
    }

    /** Goes on by keyboard to the first question with options; says which it is. */
    int goToAChoice(Page page) {
        int slot = 1;
        while (page.locator(".options input").count() == 0) {
            page.locator(".question h1").click();
            page.keyboard().press("n");
            slot++;
            assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
            BrowserFixture.settle(page);
        }
        page.locator(".question h1").click();
        return slot;
    }
}
