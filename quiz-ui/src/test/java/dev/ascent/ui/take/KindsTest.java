package dev.ascent.ui.take;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ascent.server.account.Role;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Shapes, programs, bugs and open questions, from the first look to the scored result. */
class KindsTest {

    private static final QuizSteps STEPS = new QuizSteps();

    @Test
    void eachKindIsAnsweredKeptAndReviewed() {
        try (AppFixture app = new AppFixture();
                BrowserFixture browser = new BrowserFixture()) {
            app.person("kim", Role.CANDIDATE);
            Page page = browser.page();
            app.signIn(page, "kim");
            page.navigate(app.page("quizzes"));
            STEPS.start(page, "Shapes and code");
            int slots = page.locator(".palette button").count();
            Set<String> seen = new LinkedHashSet<>();
            for (int slot = 1; slot <= slots; slot++) {
                page.locator(".palette button").nth(slot - 1).click();
                assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
                BrowserFixture.settle(page);
                String kind = answer(page);
                assertThat(page.locator(".palette button.answered")).hasCount(slot);
                if (seen.add(kind)) {
                    assertThat(BrowserFixture.barriers(page)).as(kind).isEmpty();
                    BrowserFixture.screenshots(page, "take-" + kind);
                }
            }
            assertThat(seen).containsExactlyInAnyOrder("shape", "shape-chain", "code-output", "code-line", "open");
            page.reload();
            assertThat(page.locator(".palette button.answered")).hasCount(slots);
            leaveAFieldThatIsSaved(page);
            typeWhatCannotBeRead(page);
            typeARowThatCannotBeRead(page);
            finish(page);
            review(page);
        }
    }

    /** Answers as the form asks for it; returns which form that is. */
    private static String answer(Page page) {
        Locator answer = page.locator(".answer");
        if (answer.locator(".lines").count() > 0) {
            page.locator(".question h1").click();
            page.keyboard().press("1");
            assertThat(answer.locator(".line input").first()).isChecked();
            answer.locator(".line:not(.gap)").nth(1).click();
            assertThat(answer.locator(".line input").nth(1)).isChecked();
            return "code-line";
        }
        if (answer.locator(".open").count() > 0) {
            answer.locator("textarea").fill("I would look at the data first, then change one thing at a time.");
            assertThat(answer).containsText("14 words");
            return "open";
        }
        if (answer.locator(".output").count() > 0) {
            answer.locator("textarea").fill("(2, 3)\n12.0");
            return "code-output";
        }
        if (answer.locator(".blank").count() > 0) {
            for (Locator field : answer.locator("input").all()) {
                field.fill("(1, 64, 32, 32)");
            }
            return "shape-chain";
        }
        answer.locator("input").fill("(1, 64, 112, 112)");
        return "shape";
    }

    private static Locator goToAShape(Page page) {
        goTo(page, ".answer > vaadin-text-field");
        return page.locator(".answer input");
    }

    private static void leaveAFieldThatIsSaved(Page page) {
        page.locator(".palette button").first().click();
        Locator field = goToAShape(page);
        field.click();
        page.keyboard().press("End");
        page.keyboard().type(" ");
        assertThat(page.locator(".save-status .waiting")).isVisible();
        assertThat(page.locator(".save-status .saved")).isVisible();
        page.keyboard().press("Tab");
        assertThat(field).not().isFocused();
        BrowserFixture.settle(page);
        assertThat(page.locator(".save-status .saved")).isVisible();
        field.click();
        page.keyboard().type("x");
        page.keyboard().press("Backspace");
        assertThat(page.locator(".save-status .waiting")).isVisible();
        assertThat(page.locator(".save-status .saved")).isVisible();
    }

    private static void typeWhatCannotBeRead(Page page) {
        Locator field = goToAShape(page);
        field.fill("two rows");
        assertThat(page.locator(".question .note")).containsText("was not saved");
        assertThat(page.locator(".palette button[aria-current]")).not().hasClass(Pattern.compile("answered"));
        page.getByText("Finish…").first().click();
        assertThat(page.locator("vaadin-confirm-dialog")).containsText("could not be read");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.getByText("Keep working").click();
    }

    /** The other rows are saved, and this one stays as it was. */
    private static void typeARowThatCannotBeRead(Page page) {
        page.locator(".palette button").first().click();
        goTo(page, ".answer .blank");
        Locator rows = page.locator(".answer .blank input");
        rows.nth(1).fill("twice");
        rows.nth(0).fill("(2, 3)");
        assertThat(page.locator(".question .note")).containsText("Row 2: “twice”");
        assertThat(page.locator(".question .note")).containsText("The rest of it is saved.");
        assertThat(page.locator(".save-status .waiting")).containsText("not saved as typed");
        BrowserFixture.settle(page);
        BrowserFixture.screenshots(page, "take-row-not-read");
        Page other = page.context().newPage();
        other.navigate(page.url());
        assertThat(other.locator(".answer .blank input").nth(0)).hasValue("(2, 3)");
        assertThat(other.locator(".answer .blank input").nth(1)).hasValue("(1, 64, 32, 32)");
        other.close();
    }

    private static void goTo(Page page, String form) {
        BrowserFixture.settle(page);
        page.locator(".question h1").click();
        while (page.locator(form).count() == 0) {
            String here = page.locator(".question h1").innerText();
            page.locator(".moves-row vaadin-button").last().click();
            assertThat(page.locator(".question h1")).not().hasText(here);
            BrowserFixture.settle(page);
        }
    }

    private static void finish(Page page) {
        page.getByText("Finish…").first().click();
        page.locator("vaadin-button:has-text('Hand in')").last().click();
        page.waitForURL(Pattern.compile(".*/results/.*"));
    }

    private static void review(Page page) {
        assertThat(page.locator(".result .note")).containsText("Not counted yet");
        for (Locator question : page.locator("details.reviewed > summary").all()) {
            question.click();
        }
        assertThat(page.locator(".rubric vaadin-checkbox").first()).isVisible();
        assertThat(page.locator(".typed")).hasText("I would look at the data first, then change one thing at a time.");
        assertThat(page.locator(".snippet")).hasCount(2);
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        BrowserFixture.screenshots(page, "result-kinds");
        int opened = page.locator("details.reviewed[open]").count();
        page.locator(".rubric vaadin-button").click();
        assertThat(page.locator(".criteria .note")).containsText("Nothing is scored yet");
        page.locator(".rubric vaadin-checkbox").first().click();
        page.locator(".rubric vaadin-button").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("is scored");
        assertThat(page.locator("details.reviewed[open]")).hasCount(opened);
        assertThat(page.locator(".result > div > .note")).hasCount(0);
    }
}
