package dev.ascent.ui.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ascent.core.question.Response;
import dev.ascent.core.schedule.Rating;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AnswerKey;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.SlotView;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.practice.DueCard;
import dev.ascent.server.practice.Practice;
import dev.ascent.server.practice.Recall;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import io.micronaut.context.ApplicationContext;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The due queue in the browser: answer, read why, rate, and the next one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewsTest {

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();

    @BeforeAll
    void publish() {
        app.publish(OwnQuiz.CHOICES);
    }

    @AfterAll
    void stop() {
        browser.close();
        app.close();
    }

    @Test
    void whatWasMissedIsAskedAgainUntilNothingIsDue() {
        app.person("mia", Role.CANDIDATE);
        Person mia = person("mia");
        Page page = browser.page();
        app.signIn(page, "mia");
        page.navigate(app.page("reviews"));
        assertThat(page.locator(".empty")).containsText("Take a quiz first");
        BrowserFixture.assertSound(page, "reviews-first");
        miss(mia);
        int due = app.bean(Practice.class).queue(mia).due();
        assertThat(due).isGreaterThan(1);

        page.navigate(app.page(""));
        assertThat(page.getByText(due + " questions are due.")).isVisible();
        page.getByText("Review now").click();
        assertThat(page.locator(".question h2")).hasText("Question 1");
        BrowserFixture.assertSound(page, "reviews-asked");
        page.keyboard().press("1");
        page.keyboard().press("c");
        assertThat(page.locator(".ratings")).isVisible();
        assertThat(page.locator(".saved")).containsText("saved");
        assertThat(page.locator(".question h2")).isFocused();
        BrowserFixture.assertSound(page, "reviews-answered");
        String solution = page.locator(".reviewed-content").innerText();

        app.restart();
        page.reload();
        assertThat(page.locator(".ratings")).isVisible();
        BrowserFixture.settle(page);
        assertThat(page.locator(".reviewed-content").innerText()).isEqualTo(solution);

        Locator good = page.locator(".ratings button").nth(2);
        String days = good.locator(".quiet").innerText();
        page.locator(".question h2").click();
        page.keyboard().press("3");
        assertThat(page.locator("main .lead")).containsText("Good: you are asked again " + days);
        assertThat(page.locator(".question h2")).hasText("Question 2");
        assertThat(app.bean(Practice.class).queue(mia).due()).isEqualTo(due - 1);

        BrowserFixture.settle(page);
        page.keyboard().press("1");
        page.keyboard().press("Enter");
        assertThat(page.locator(".ratings")).isVisible();

        rateAll(mia);
        page.navigate(app.page("reviews"));
        assertThat(page.locator(".empty")).containsText("The next question comes back on");
        BrowserFixture.assertSound(page, "reviews-done");
        page.context().close();
    }

    @Test
    void anotherWindowThatWentOnIsFollowed() {
        app.person("max", Role.CANDIDATE);
        Person max = person("max");
        miss(max);
        Page page = browser.page();
        app.signIn(page, "max");
        page.navigate(app.page("reviews"));
        page.getByText("I don't know").click();
        assertThat(page.locator(".ratings button.suggested")).containsText("Again");
        DueCard card = app.bean(Practice.class).first(max).orElseThrow();
        rate(max, card);

        page.locator(".ratings button").first().click();

        assertThat(page.locator("main .lead")).containsText("in another window");
        assertThat(page.locator(".ratings")).hasCount(0);
        page.context().close();
    }

    private Person person(String name) {
        return app.bean(AccountAdministration.class)
                .findByEmail(name + "@example.org")
                .orElseThrow();
    }

    /** Takes a quiz of choices, each of which is wrong. */
    private void miss(Person person) {
        Starting started = app.bean(Starter.class).start(person, OwnQuiz.CHOICES.id(), OptionalLong.empty(), "");
        AttemptView attempt = ((Starting.Started) started).attempt();
        AnswerKey key = new AnswerKey(app.bean(ApplicationContext.class));
        AttemptService attempts = app.bean(AttemptService.class);
        for (SlotView slot : attempt.slots()) {
            Response wrong = key.wrong(attempt.id(), slot.slot());
            attempts.save(person, attempt.id(), slot.slot(), 1, wrong, Optional.empty());
        }
        attempts.submit(person, attempt.id(), "");
    }

    private void rateAll(Person person) {
        Practice practice = app.bean(Practice.class);
        for (Optional<DueCard> card = practice.first(person); card.isPresent(); card = practice.first(person)) {
            rate(person, card.get());
        }
    }

    private void rate(Person person, DueCard card) {
        app.bean(Practice.class)
                .review(person, card.id(), card.version(), card.sequence(), new Recall.Rated(Rating.EASY));
    }
}
