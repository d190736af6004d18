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

    /** Goes to the first question with a field to type into; says which it is. */
    int goToAField(Page page) {
        page.locator(".palette button").first().click();
        assertThat(page.locator(".question h1")).containsText("Question 1 of");
        BrowserFixture.settle(page);
        int slot = 1;
        while (page.locator(".question vaadin-text-field input").count() == 0) {
            slot++;
            goOn(page, slot);
        }
        return slot;
    }

    /** Goes on by keyboard to the first question with options; says which it is. */
    int goToAChoice(Page page) {
        return goToAChoice(page, 1);
    }

    /** Goes on from that question to the next one with options; says which it is. */
    int goToAnotherChoice(Page page, int from) {
        goOn(page, from + 1);
        return goToAChoice(page, from + 1);
    }

    private static int goToAChoice(Page page, int from) {
        int slot = from;
        while (page.locator(".options input").count() == 0) {
            slot++;
            goOn(page, slot);
        }
        page.locator(".question h1").click();
        return slot;
    }

    private static void goOn(Page page, int slot) {
        page.locator(".question h1").click();
        page.keyboard().press("n");
        assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
        BrowserFixture.settle(page);
    }
}
