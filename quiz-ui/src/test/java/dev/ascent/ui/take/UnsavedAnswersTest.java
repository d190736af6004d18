package dev.ascent.ui.take;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptState;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.fixture.MovableClock;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One question whose answer the database refuses, beside others that it takes. The page tries again when the test says so,
 * and not when time has passed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsavedAnswersTest {

    private static final QuizSteps STEPS = new QuizSteps();
    private static final Pattern RESULT = Pattern.compile(".*/results/.*");

    /** Keeps what the page would do after the pause between two tries. */
    private static final String HOLD_TRIES = """
            window.held = [];
            const real = window.setTimeout;
            window.setTimeout = (deed, millis, ...more) =>
                String(deed).includes('try-again') ? held.push(deed) : real(deed, millis, ...more);
            """;

    private static final String WATCH_TICKS = """
            () => {
              const status = document.querySelector('.save-status');
              window.ticks = 0;
              new MutationObserver(() => { if (!status.classList.contains('unsaved')) window.ticks++; })
                  .observe(status, {attributes: true, attributeFilter: ['class']});
            }
            """;

    private final AppFixture app = AppFixture.withMovableClock();
    private final BrowserFixture browser = new BrowserFixture();
    private Page page = browser.page();
    private int people;
    private int slot;

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
        page.addInitScript(HOLD_TRIES);
        people++;
        app.person("candidate" + people, Role.CANDIDATE);
        app.signIn(page, "candidate" + people);
        page.navigate(app.page("quizzes"));
        STEPS.start(page, OwnQuiz.WITH_CHOICES.title());
        slot = STEPS.goToAChoice(page);
        page.keyboard().press("1");
        assertThat(tick()).containsText("saved");
    }

    @Test
    void theTickStaysAwayWhileTheAnswerToAnotherQuestionIsNotSaved() throws Exception {
        int other;
        try (AutoCloseable refused = refuse(slot)) {
            page.keyboard().press("2");
            assertThat(page.getByText("not saved yet, trying again")).isVisible();
            BrowserFixture.screenshots(page, "take-not-saved");
            other = STEPS.goToAnotherChoice(page, slot);
            page.evaluate(WATCH_TICKS);
            page.keyboard().press("1");
            assertThat(number(other)).hasClass(Pattern.compile("answered"));
            BrowserFixture.settle(page);
            assertThat(page.evaluate("window.ticks")).isEqualTo(0);
            assertThat(saved(other)).isEqualTo(1);
            assertThat(saved(slot)).isEqualTo(1);
        }
        tryAgain();
        assertThat(tick()).isVisible();
        assertThat(saved(slot)).isEqualTo(2);
        page.reload();
        number(slot).click();
        assertThat(option(1)).isChecked();
    }

    @Test
    void whatALaterChangeHasSavedIsNotTriedAgain() throws Exception {
        try (AutoCloseable refused = refuse(slot)) {
            page.keyboard().press("2");
            assertThat(page.getByText("not saved yet, trying again")).isVisible();
        }
        page.keyboard().press("3");
        assertThat(tick()).isVisible();
        tryAgain();
        BrowserFixture.settle(page);
        assertThat(tick()).isVisible();
        assertThat(page.evaluate("held.length")).isEqualTo(0);
        assertThat(option(2)).isChecked();
    }

    @Test
    void nothingIsHandedInWhileAnAnswerIsNotSaved() throws Exception {
        try (AutoCloseable refused = refuse(slot)) {
            page.keyboard().press("2");
            assertThat(page.getByText("not saved yet, trying again")).isVisible();
            page.getByText("Finish…").first().click();
            assertThat(page.locator("vaadin-confirm-dialog")).containsText("Not saved yet: " + slot + ".");
            confirm();
            assertThat(message()).containsText("Nothing was handed in");
            BrowserFixture.screenshots(page, "take-not-handed-in");
            assertThat(BrowserFixture.barriers(page)).isEmpty();
            assertThat(state()).isEqualTo(AttemptState.IN_PROGRESS);
        }
        tryAgain();
        assertThat(message()).containsText("All answers are saved now");
        assertThat(tick()).isVisible();
        page.getByText("Finish…").first().click();
        confirm();
        page.waitForURL(RESULT);
        assertThat(saved(slot)).isEqualTo(2);
    }

    @Test
    void aBrowserThatSaysTooEarlyThatTimeIsUpHandsNothingInThatIsNotSaved() throws Exception {
        try (AutoCloseable refused = refuse(slot)) {
            page.keyboard().press("2");
            assertThat(page.getByText("not saved yet, trying again")).isVisible();
            page.locator("ascent-countdown").dispatchEvent("time-up");
            assertThat(message()).containsText("The time is up");
            assertThat(state()).isEqualTo(AttemptState.IN_PROGRESS);
        }
        tryAgain();
        page.waitForURL(RESULT);
        assertThat(saved(slot)).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeSavedInTimeKeepsNobodyFromTheResult() throws Exception {
        try (AutoCloseable refused = refuse(slot)) {
            page.keyboard().press("2");
            assertThat(page.getByText("not saved yet, trying again")).isVisible();
            page.locator("ascent-countdown").dispatchEvent("time-up");
            assertThat(message()).containsText("The time is up");
            AttemptView attempt = attempt();
            app.bean(MovableClock.class)
                    .advance(Duration.between(attempt.serverTime(), attempt.deadlineAt())
                            .plusSeconds(5));
            tryAgain();
            page.waitForURL(RESULT);
        }
        assertThat(page.locator("main .note")).containsText("The time was up. 1 of 10 questions were answered");
    }

    @Test
    void aNewerAnswerFromElsewhereIsToldAtItsOwnQuestion() throws Exception {
        try (AutoCloseable refused = refuse(slot)) {
            page.keyboard().press("2");
            assertThat(page.getByText("not saved yet, trying again")).isVisible();
        }
        AttemptView attempt = attempt();
        app.bean(AttemptService.class)
                .save(
                        person(),
                        attempt.id(),
                        slot,
                        7,
                        attempt.slots().get(slot - 1).saved().orElseThrow().response());
        int other = STEPS.goToAnotherChoice(page, slot);
        page.keyboard().press("2");
        assertThat(number(other)).hasClass(Pattern.compile("answered"));
        assertThat(tick()).isVisible();
        assertThat(option(1)).isChecked();
        assertThat(message()).not().isVisible();
        number(slot).click();
        assertThat(message()).containsText("That newer answer is kept");
        assertThat(option(0)).isChecked();
    }

    private Locator tick() {
        return page.locator(".save-status:not(.unsaved) .saved");
    }

    private Locator message() {
        return page.locator(".question .note");
    }

    private Locator number(int which) {
        return page.locator(".palette button").nth(which - 1);
    }

    private Locator option(int which) {
        return page.locator(".option input").nth(which);
    }

    private void confirm() {
        page.getByText("Hand in", new Page.GetByTextOptions().setExact(true)).click();
    }

    private void tryAgain() {
        page.waitForFunction("held.length > 0");
        page.evaluate("held.splice(0).forEach((deed) => deed())");
    }

    private Person person() {
        return app.bean(AccountAdministration.class)
                .findByEmail("candidate" + people + "@example.org")
                .orElseThrow();
    }

    private AttemptView attempt() {
        AttemptService attempts = app.bean(AttemptService.class);
        Id id = attempts.history(person()).getFirst().id();
        return attempts.show(person(), id).orElseThrow();
    }

    private AttemptState state() {
        return app.bean(AttemptService.class).history(person()).getFirst().state();
    }

    private long saved(int which) {
        return attempt().slots().get(which - 1).sequence();
    }

    /** Makes the database take no second answer to that question until it is closed. */
    private AutoCloseable refuse(int which) throws SQLException {
        change("alter table attempt_response add constraint refused check (attempt_id <> "
                + attempt().id().number() + " or slot <> " + which + " or sequence < 2)");
        return () -> change("alter table attempt_response drop constraint refused");
    }

    private void change(String statement) throws SQLException {
        try (Connection database = app.database()) {
            database.createStatement().execute(statement);
        }
    }
}
