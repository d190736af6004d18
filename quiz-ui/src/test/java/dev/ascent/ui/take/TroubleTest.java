package dev.ascent.ui.take;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.fixture.MovableClock;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quiz while something goes wrong: the time runs out, the connection breaks, the database does not answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleTest {

    private static final QuizSteps STEPS = new QuizSteps();
    private static final Pattern RESULT = Pattern.compile(".*/results/.*");

    private final AppFixture app = AppFixture.withMovableClock();
    private final BrowserFixture browser = new BrowserFixture();
    private Page page = browser.page();
    private int people;

    @BeforeAll
    void publish() {
        app.publish(OwnQuiz.WITH_CHOICES);
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
        STEPS.start(page, OwnQuiz.WITH_CHOICES.title());
        STEPS.goToAChoice(page);
        page.keyboard().press("1");
        assertThat(page.locator(".save-status .saved")).containsText("saved");
    }

    private Person person() {
        return app.bean(AccountAdministration.class)
                .findByEmail("candidate" + people + "@example.org")
                .orElseThrow();
    }

    private AttemptSummary attempt() {
        return app.bean(AttemptService.class).open(person()).getFirst();
    }

    /** Sets a browser's clock by so much, as its owner could; what counts seconds is not affected. */
    private static String clockSetBy(Duration step) {
        return """
                (() => {
                  const Real = Date;
                  window.Date = class extends Real {
                    constructor(...time) {
                      if (time.length) super(...time); else super(Real.now() + %1$d);
                    }
                    static now() {
                      return Real.now() + %1$d;
                    }
                  };
                })();
                """.formatted(step.toMillis());
    }

    private void timeLeft(Duration left) {
        MovableClock clock = app.bean(MovableClock.class);
        clock.advance(Duration.between(clock.instant(), attempt().deadlineAt()).minus(left));
    }

    @Test
    void goesToTheResultByItselfWhenTheTimeIsUpAndSaysWhatWasSaved() {
        timeLeft(Duration.ofSeconds(4));
        page.reload();
        page.waitForURL(RESULT);
        assertThat(page.locator("main .note")).containsText("The time was up. 1 of 10 questions were answered");
    }

    @Test
    void anAnswerThatComesTooLateLeadsToTheResultOfWhatWasSaved() {
        timeLeft(Duration.ofSeconds(-5));
        page.keyboard().press("2");
        page.waitForURL(RESULT);
        assertThat(page.locator("main .note")).containsText("The time was up. 1 of 10 questions were answered");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void aBrowserWhoseClockIsADayOffHasTheSameTimeAndNoMore(int days) {
        page.addInitScript(clockSetBy(Duration.ofDays(days)));
        page.reload();
        assertThat(page.locator("ascent-countdown")).containsText(Pattern.compile("1\\d:\\d\\d"));
        page.locator(".option input").nth(2).check();
        assertThat(page.locator(".save-status .saved")).isVisible();
        page.reload();
        assertThat(page.locator(".option input").nth(2)).isChecked();

        timeLeft(Duration.ofSeconds(4));
        page.reload();
        page.waitForURL(RESULT);
        assertThat(page.locator("main .note")).containsText("1 of 10 questions were answered");
    }

    private AttemptView view() {
        return app.bean(AttemptService.class).show(person(), attempt().id()).orElseThrow();
    }

    private String saved(int slot) {
        return view().slots()
                .get(slot - 1)
                .saved()
                .map(one -> String.valueOf(one.response()))
                .orElse("");
    }

    /** As after a restart of the node: it knows nothing of the page, which is loaded anew. */
    @Test
    void whatWasTypedBeforeThePageWasLoadedAnewIsBackAndSaved() {
        int slot = STEPS.goToAField(page);
        Locator field = page.locator(".question vaadin-text-field input").first();
        field.fill("1");
        page.waitForCondition(() -> saved(slot).contains("1"));

        page.context().addCookies(List.of(new Cookie("ascent", "nobody-knows-it").setUrl(app.page(""))));
        field.fill("12");

        page.waitForCondition(() -> saved(slot).contains("12"));
        assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
        assertThat(field).hasValue("12");
        assertThat(page.locator(".save-status .saved")).isVisible();
    }

    @Test
    void whatWasSavedElsewhereSinceIsNotWrittenOver() {
        int slot = STEPS.goToAField(page);
        String name = "ascent-draft/" + attempt().id() + "/" + slot;
        page.evaluate(
                "name => sessionStorage.setItem(name, JSON.stringify({0: {earlier: ['what was there'], now: '99'}}))",
                name);

        page.reload();

        BrowserFixture.settle(page);
        assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
        assertThat(page.locator(".question vaadin-text-field input").first()).hasValue("");
    }

    @Test
    void showsNoTickWhileTheConnectionIsBrokenAndSavesWhenItIsBack() {
        page.context().setOffline(true);
        page.locator(".option input").nth(2).check();
        assertThat(page.locator(".save-status .waiting")).isVisible();
        assertThat(page.locator(".save-status .saved")).not().isVisible();
        page.context().setOffline(false);
        assertThat(page.locator(".save-status .saved")).isVisible();
        page.reload();
        assertThat(page.locator(".option input").nth(2)).isChecked();
    }

    @Test
    void triesAgainWhileTheDatabaseDoesNotAnswerAndShowsTheTickAfterTheCommit() throws SQLException {
        try (Connection other = app.database()) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("select * from attempt for update");
            page.locator(".option input").nth(1).check();
            assertThat(page.getByText("not saved yet, trying again")).isVisible();
            assertThat(page.locator(".save-status .saved")).not().isVisible();
            other.rollback();
        }
        assertThat(page.locator(".save-status .saved")).isVisible();
        page.reload();
        assertThat(page.locator(".option input").nth(1)).isChecked();
    }
}
