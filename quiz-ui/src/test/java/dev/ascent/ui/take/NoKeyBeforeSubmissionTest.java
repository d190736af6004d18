package dev.ascent.ui.take;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.ascent.core.variant.Review;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.attempt.Results;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import dev.ascent.ui.element.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoKeyBeforeSubmissionTest {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z ,]{24,}");

    private final QuizSteps steps = new QuizSteps();

    @Test
    void nothingThatTheBrowserIsSentGivesAReasonOrASolution() {
        try (AppFixture app = new AppFixture();
                BrowserFixture browser = new BrowserFixture()) {
            app.person("eve", Role.CANDIDATE);
            Page page = browser.page();
            app.signIn(page, "eve");
            Queue<String> traffic = new ConcurrentLinkedQueue<>();
            page.onResponse(response -> {
                try {
                    if (response.url().contains("v-r=") || !response.url().contains("/VAADIN/build/")) {
                        traffic.add(response.text());
                    }
                } catch (PlaywrightException e) {
                    traffic.add(""); // a redirect or an image has no text
                }
            });
            page.navigate(app.page("quizzes"));
            steps.start(page, "Junior screen");
            seeEverything(page);
            page.navigate(app.page("quizzes"));
            steps.startAsWell(page, "Shapes and code");
            seeEverything(page);
            BrowserFixture.settle(page);
            String sent = String.join("\n", traffic);
            List<String> secrets = secrets(app);
            assertThat(secrets).hasSizeGreaterThan(20);
            assertThat(sent).contains("ascent-rich-text");
            assertThat(secrets)
                    .allSatisfy(secret ->
                            assertThat(sent.contains(secret)).as(secret).isFalse());
        }
    }

    private static void seeEverything(Page page) {
        int slots = page.locator(".palette button").count();
        for (int slot = 2; slot <= slots; slot++) {
            page.locator(".palette button").nth(slot - 1).click();
            assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
            page.keyboard().press("1");
        }
        BrowserFixture.settle(page);
    }

    /** Longer runs of words from every key, reason and solution of the attempts that are open. */
    private static List<String> secrets(AppFixture app) {
        var person = app.bean(AccountAdministration.class)
                .findByEmail("eve@example.org")
                .orElseThrow();
        List<String> secrets = new ArrayList<>();
        for (AttemptSummary attempt : app.bean(AttemptService.class).open(person)) {
            app.bean(AttemptService.class).submit(person, attempt.id(), "");
            collect(((Results.Outcome.Ready) app.bean(Results.class).of(person, attempt.id())).result(), secrets);
        }
        return secrets;
    }

    private static void collect(Result result, List<String> secrets) {
        for (Result.Reviewed reviewed : result.questions()) {
            Review review = reviewed.review();
            String asked = Markdown.plain(reviewed.prompt().stem()) + reviewed.prompt();
            review.options().forEach(option -> collect(option.why(), asked, secrets));
            review.parts().forEach(part -> collect(part.why(), asked, secrets));
            collect(review.answer(), asked, secrets);
            collect(review.solution(), asked, secrets);
        }
    }

    private static void collect(String markdown, String asked, List<String> secrets) {
        Matcher words = WORDS.matcher(markdown);
        while (words.find()) {
            String run = words.group().strip();
            if (!asked.contains(run)) {
                secrets.add(run);
            }
        }
    }
}
