package dev.ascent.ui.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.nio.file.Files;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoresTest {

    /** A name that stands in no question: that a page does not tell it can be seen. */
    private static final String FIRST = "wilhelmina";

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();
    private final Page page = browser.page();

    @BeforeAll
    void attempts() {
        app.person("rita", Role.REVIEWER);
        for (String name : new String[] {"ada", "bob", "cy"}) {
            take(name, "junior-screen");
        }
    }

    /** Hands in a quiz in which nothing was answered. */
    private void take(String name, String quiz) {
        app.person(name, Role.CANDIDATE);
        Person person = app.bean(AccountAdministration.class)
                .findByEmail(name + "@example.org")
                .orElseThrow();
        Starting.Started started =
                (Starting.Started) app.bean(Starter.class).start(person, quiz, OptionalLong.empty(), "");
        app.bean(AttemptService.class).submit(person, started.attempt().id(), "");
    }

    private void writeOpenAnswer(String name, String words) {
        app.person(name, Role.CANDIDATE);
        Person person = app.bean(AccountAdministration.class)
                .findByEmail(name + "@example.org")
                .orElseThrow();
        AttemptService attempts = app.bean(AttemptService.class);
        Starting.Started started =
                (Starting.Started) app.bean(Starter.class).start(person, "shapes-and-code", OptionalLong.empty(), "");
        started.attempt().slots().stream()
                .filter(slot -> slot.prompt().kind() == Kind.OPEN)
                .forEach(slot ->
                        attempts.save(person, started.attempt().id(), slot.slot(), 1, new Response.Text(words)));
        attempts.submit(person, started.attempt().id(), "");
    }

    @Test
    void aReviewerScoresOpenAnswersByKeyAndTakesAScoreBack() {
        writeOpenAnswer(FIRST, "I would look at the data.");
        writeOpenAnswer("eli", "I would plot the loss.");
        app.person("ron", Role.REVIEWER);
        Page reviewing = browser.page();
        app.signIn(reviewing, "ron");
        assertThat(reviewing.locator("main")).containsText("2 await scoring");
        reviewing.navigate(app.page("open-answers"));
        assertThat(reviewing.locator("table.plain tbody tr")).hasCount(2);
        assertThat(reviewing.locator("table.plain")).not().containsText(FIRST);
        BrowserFixture.screenshots(reviewing, "open-answers");
        assertThat(BrowserFixture.barriers(reviewing)).isEmpty();

        reviewing.locator("table.plain tbody a").first().click();
        assertThat(reviewing.locator(".typed")).hasText("I would look at the data.");
        assertThat(reviewing.locator("main")).not().containsText(FIRST);
        BrowserFixture.settle(reviewing);
        reviewing.keyboard().press("1");
        assertThat(reviewing.locator("vaadin-checkbox[checked]")).hasCount(1);
        BrowserFixture.screenshots(reviewing, "score-answer");
        assertThat(BrowserFixture.barriers(reviewing)).isEmpty();
        reviewing.keyboard().press("s");
        assertThat(reviewing.locator(".typed")).hasText("I would plot the loss.");
        assertThat(reviewing.locator(".note.good")).containsText("Scored: ");
        assertThat(reviewing.locator("main")).not().containsText(FIRST);
        BrowserFixture.settle(reviewing);
        reviewing.keyboard().press("u");
        assertThat(reviewing.locator(".typed")).hasText("I would look at the data.");
        assertThat(reviewing.locator("main .lead")).containsText("awaiting scoring");
        BrowserFixture.settle(reviewing);
        reviewing.keyboard().press("1");
        assertThat(reviewing.locator("vaadin-checkbox[checked]")).hasCount(1);
        reviewing.keyboard().press("s");
        assertThat(reviewing.locator(".typed")).hasText("I would plot the loss.");
        BrowserFixture.settle(reviewing);
        reviewing.keyboard().press("s");
        assertThat(reviewing.locator(".criteria .note")).containsText("Nothing is scored yet");
        assertThat(reviewing.locator(".typed")).hasText("I would plot the loss.");
        reviewing.keyboard().press("0");
        assertThat(reviewing.locator("vaadin-checkbox[checked]")).hasCount(1);
        BrowserFixture.settle(reviewing);
        reviewing.keyboard().press("s");
        assertThat(reviewing.locator(".empty")).containsText("Nothing awaits scoring");
        assertThat(reviewing.locator(".states")).containsText("Scored by a reviewer (2)");

        reviewing.getByText("Look again, or take it back").click();
        assertThat(reviewing.locator("main .lead")).containsText("eli");
        BrowserFixture.settle(reviewing);
        reviewing.keyboard().press("u");
        assertThat(reviewing.locator("main .lead")).containsText("name hidden");
        reviewing.navigate(app.page("scores"));
        assertThat(reviewing.locator("main")).containsText("1 awaits scoring");
        reviewing.context().close();
    }

    @AfterAll
    void stop() {
        browser.close();
        app.close();
    }

    @Test
    void aReviewerSeesDistributionTopicsAndAttemptsAndTakesThemAlong() throws Exception {
        app.signIn(page, "rita");
        page.navigate(app.page("scores"));
        assertThat(page.locator("h1")).hasText("Scores");
        BrowserFixture.screenshots(page, "scores");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.getByText("Junior screen").click();
        assertThat(page.locator("h1")).hasText("Junior screen");
        assertThat(page.locator(".heat tbody tr").first()).isVisible();
        page.getByText("Grade again").click();
        page.getByText("Show who would change").click();
        assertThat(page.getByText("3 attempts were looked at; none would change."))
                .isVisible();
        BrowserFixture.screenshots(page, "quiz-scores");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        var download = page.waitForDownload(() -> page.getByText("Download CSV").click());
        assertThat(Files.readString(download.path())).contains("ada");
    }

    @Test
    void somebodyElsesResultNamesTheCandidateAndLeadsBackToTheScores() {
        app.person("ray", Role.REVIEWER);
        app.publish(OwnQuiz.SURE_OR_NOT);
        take("gus", OwnQuiz.SURE_OR_NOT.id());
        Page reviewing = browser.page();
        app.signIn(reviewing, "ray");
        reviewing.navigate(app.page("scores/" + OwnQuiz.SURE_OR_NOT.id()));
        reviewing.getByText("Open the result").click();
        assertThat(reviewing.locator("h1")).hasText("gus · Sure or not");
        assertThat(reviewing).hasTitle("Result of gus: Sure or not");
        for (Locator question : reviewing.locator("details.reviewed > summary").all()) {
            question.click();
        }
        assertThat(reviewing.locator(".reviewed-content"))
                .hasCount(reviewing.locator("details.reviewed").count());
        assertThat(reviewing.locator(".result-grid"))
                .not()
                .containsText(Pattern.compile("You (got|were)|you were|(earned|cost) you|your (ability|answers)"));
        assertThat(reviewing.locator(".reviewed-content h3").first()).hasText("The answer given");
        assertThat(reviewing.locator("main")).not().containsText("Choose the next quiz");
        BrowserFixture.screenshots(reviewing, "result-of-somebody");
        assertThat(BrowserFixture.barriers(reviewing)).isEmpty();
        reviewing.getByText("← Scores: Sure or not").click();
        assertThat(reviewing.locator("h1")).hasText("Sure or not");
        reviewing.context().close();
    }
}
