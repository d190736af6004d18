package dev.ascent.ui.take;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeQuizTest {

    private static final QuizSteps STEPS = new QuizSteps();

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();
    private Page page = browser.page();
    private int people;

    @BeforeAll
    void prepare() {
        app.publish(OwnQuiz.WITH_CHOICES);
        app.publish(OwnQuiz.SURE_OR_NOT);
    }

    @AfterAll
    void stop() {
        browser.close();
        app.close();
    }

    @BeforeEach
    void begin() {
        page.context().close();
        page = browser.page();
        people++;
        app.person("candidate" + people, Role.CANDIDATE);
        app.signIn(page, "candidate" + people);
        page.navigate(app.page("quizzes"));
        assertThat(page.locator("h1")).hasText("Quizzes");
    }

    private void start() {
        STEPS.start(page, OwnQuiz.WITH_CHOICES.title());
    }

    @Test
    void savesWhatIsChosenByKeyAndShowsItAgainAfterAReload() {
        start();
        int slot = STEPS.goToAChoice(page);
        page.keyboard().press("2");
        assertThat(page.locator(".save-status .saved")).containsText("saved");
        assertThat(page.locator(".option input").nth(1)).isChecked();
        page.keyboard().press("f");
        assertThat(page.locator(".palette button.flagged")).hasCount(1);
        page.reload();
        assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
        assertThat(page.locator(".option input").nth(1)).isChecked();
        assertThat(page.locator(".palette button.flagged")).hasCount(1);
        assertThat(page.locator(".save-status .saved")).containsText("saved");
    }

    @Test
    void goesOnAfterTheServerWasStartedAgain() {
        start();
        STEPS.goToAChoice(page);
        page.keyboard().press("1");
        assertThat(page.locator(".save-status .saved")).containsText("saved");
        app.restart();
        page.reload();
        assertThat(page.locator(".option input").first()).isChecked();
        page.keyboard().press("2");
        assertThat(page.locator(".option input").nth(1)).isChecked();
        page.reload();
        assertThat(page.locator(".option input").nth(1)).isChecked();
    }

    @Test
    void theOlderOfTwoWindowsShowsTheNewerAnswerInsteadOfOverwritingIt() {
        start();
        STEPS.goToAChoice(page);
        Page other = page.context().newPage();
        other.navigate(page.url());
        assertThat(other.locator(".option input").first()).isAttached();
        BrowserFixture.settle(other);
        other.keyboard().press("3");
        assertThat(other.locator(".save-status .saved")).containsText("saved");
        page.keyboard().press("1");
        assertThat(page.getByText("That newer answer is kept")).isVisible();
        assertThat(page.locator(".option input").nth(2)).isChecked();
    }

    @Test
    void asksBeforeHandingInAndLeadsToTheResult() {
        start();
        STEPS.goToAChoice(page);
        page.keyboard().press("1");
        assertThat(page.locator(".save-status .saved")).containsText("saved");
        BrowserFixture.screenshots(page, "take");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.keyboard().press("?");
        assertThat(page.locator("vaadin-dialog[opened] table")).isVisible();
        BrowserFixture.screenshots(page, "keys");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        page.getByText("Finish…").first().click();
        assertThat(page.getByText("Not answered:")).isVisible();
        BrowserFixture.screenshots(page, "finish");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.getByText("Hand in", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText("By topic")))
                .isVisible();
        page.locator(".reviewed summary").first().click();
        assertThat(page.getByText("How to get there").first()).isVisible();
        BrowserFixture.screenshots(page, "result");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.navigate(app.page(""));
        assertThat(page.getByText("Your results")).isVisible();
        BrowserFixture.screenshots(page, "home");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.navigate(app.page("quizzes"));
        assertThat(page.locator("h1")).hasText("Quizzes");
        BrowserFixture.screenshots(page, "quizzes");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
    }

    @Test
    void saysThatAQuizRunsBeforeAnotherIsStarted() {
        start();
        String first = page.url();
        page.navigate(app.page("quizzes"));
        Locator back = page.locator("a[aria-label='Continue: " + OwnQuiz.WITH_CHOICES.title() + "']");
        assertThat(back).isVisible();
        Locator card = page.locator(".quiz").filter(new Locator.FilterOptions().setHas(back));
        assertThat(card).containsText(Pattern.compile("\\d+ (min|s).* left"));
        BrowserFixture.settle(page);
        page.locator("vaadin-button[aria-label='Start: " + OwnQuiz.SURE_OR_NOT.title() + "']")
                .click();
        Locator dialog = page.locator("vaadin-confirm-dialog");
        assertThat(dialog).containsText("Its clock does not stop while you take this one.");
        assertThat(dialog).containsText(OwnQuiz.WITH_CHOICES.title() + ": ");
        BrowserFixture.screenshots(page, "second-quiz");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.keyboard().press("Enter");
        page.waitForURL(first);

        page.navigate(app.page("quizzes"));
        assertThat(back).isVisible();
        BrowserFixture.settle(page);
        STEPS.startAsWell(page, OwnQuiz.SURE_OR_NOT.title());
        page.navigate(app.page(""));
        assertThat(page.locator("main .lead")).hasText("2 quizzes are open, and the clocks of all of them run.");
        page.locator("main a.button").first().click();
        page.waitForURL(Pattern.compile(".*/take/.*"));
    }

    @Test
    void certaintyIsStatedByKeySavedWithTheAnswerAndToldInTheResult() {
        String title = OwnQuiz.SURE_OR_NOT.title();
        Locator card = page.locator(".quiz").filter(new Locator.FilterOptions().setHas(page.getByText(title)));
        assertThat(card.locator(".brief")).containsText("3, sure, earns all and risks twice the points");
        STEPS.start(page, title);
        STEPS.goToAChoice(page);
        page.keyboard().press("1");
        assertThat(page.locator(".save-status .saved")).containsText("saved");
        page.setViewportSize(1180, 420);
        page.evaluate("window.scrollTo(0, 0)");
        page.keyboard().press("c");
        Locator grades = page.locator(".certainty input");
        assertThat(grades.first()).isChecked();
        BrowserFixture.settle(page);
        assertThat(page.evaluate("window.scrollY"))
                .as("the question stays in view")
                .isEqualTo(0);
        page.setViewportSize(1180, 900);
        page.keyboard().press("c");
        assertThat(grades.nth(1)).isChecked();
        page.locator(".scoring-rules summary").click();
        BrowserFixture.screenshots(page, "take-certainty");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.reload();
        assertThat(page.locator(".options input").first()).isChecked();
        assertThat(grades.nth(1)).isChecked();
        grades.nth(1).press("ArrowRight");
        assertThat(grades.nth(2)).isChecked();
        assertThat(page.locator(".save-status:not(.unsaved) .saved")).containsText("saved");
        page.getByText("Finish…").first().click();
        page.getByText("Hand in", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("How sure you were, and how right")).isVisible();
        assertThat(page.locator(".wide td").first()).hasText("1");
        assertThat(page.getByText("certainty 3", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        BrowserFixture.screenshots(page, "result-certainty");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
    }

    @Test
    void nobodyElseReachesAnAttempt() {
        start();
        String address = page.url();
        app.person("stranger" + people, Role.CANDIDATE);
        Page other = browser.page();
        app.signIn(other, "stranger" + people);
        other.navigate(address);
        assertThat(other.locator("h1")).hasText("There is no such page");
        other.navigate(address.replace("/take/", "/results/"));
        assertThat(other.locator("h1")).hasText("There is no such page");
        other.context().close();
    }
}
