package dev.ascent.ui.take;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ascent.server.account.Role;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.util.regex.Pattern;

/** What tests do on the pages of a quiz. */
final class QuizSteps {

    /** The title of a quiz in which a question with options is sure to come, unlike in those that are shipped. */
    static final String WITH_CHOICES = "With choices";

    /** Publishes {@link #WITH_CHOICES}. */
    void publishWithChoices(AppFixture app) {
        app.person("author-of-choices", Role.INSTRUCTOR);
        app.publish("author-of-choices", "with-choices", """
                id: with-choices
                title: %s
                description: More than half of it with options.
                minutes: 20
                pick:
                  - { areas: [math, training], kinds: [numeric, short-text], count: 4 }
                  - { areas: [architectures, math], kinds: [single-choice], count: 6 }
                """.formatted(WITH_CHOICES));
    }

    /** Starts a ready-made quiz from the page of quizzes. */
    void start(Page page, String title) {
        page.locator("vaadin-button[aria-label='Start: " + title + "']").click();
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
