package dev.ascent.ui.result;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A result of which nothing counts yet, since a person scores all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UngradedResultTest {

    private final AppFixture app = AppFixture.shared();
    private final BrowserFixture browser = new BrowserFixture();

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void saysWhatAwaitsScoringPraisesNothingAndLeavesTheLastResultThatCounts() {
        app.publish(OwnQuiz.OPEN);
        app.person("uma", Role.CANDIDATE);
        Person uma = app.bean(AccountAdministration.class)
                .findByEmail("uma@example.org")
                .orElseThrow();
        AttemptService attempts = app.bean(AttemptService.class);
        attempts.submit(uma, start(uma, "junior-screen").id(), "");
        AttemptView open = start(uma, OwnQuiz.OPEN.id());
        attempts.save(uma, open.id(), 1, 1, new Response.Text("I would look at the data."));
        attempts.submit(uma, open.id(), "");
        Page page = browser.page();
        app.signIn(page, "uma");

        assertThat(page.locator("main")).containsText("From your last result, Junior screen");
        assertThat(page.locator("table[aria-label='Your results'] tbody tr").first())
                .containsText("Awaiting scoring");
        BrowserFixture.screenshots(page, "home-ungraded");

        page.navigate(app.page("results/" + open.id()));
        assertThat(page.locator(".result .note")).containsText("Nothing is graded yet");
        assertThat(page.locator(".result .note")).containsText("question 1 is for you to score");
        assertThat(page.locator("main")).not().containsText("No topic was below");
        assertThat(page.locator("main")).not().containsText("0 points");
        BrowserFixture.screenshots(page, "result-ungraded");
        assertThat(BrowserFixture.barriers(page)).isEmpty();

        page.locator("details.reviewed > summary").click();
        page.locator(".criteria vaadin-checkbox").first().click();
        page.getByText("Score this answer").click();
        assertThat(page.locator("main")).containsText("What to study next");
        assertThat(page.locator(".result > div > .note")).hasCount(0);
        page.context().close();
    }

    private AttemptView start(Person person, String quiz) {
        return ((Starting.Started) app.bean(Starter.class).start(person, quiz, OptionalLong.empty(), "")).attempt();
    }
}
