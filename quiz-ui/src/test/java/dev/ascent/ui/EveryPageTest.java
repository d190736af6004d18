package dev.ascent.ui;

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
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What holds for every page: a title, nothing that axe finds, nothing that scrolls sideways on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();
    private final Page nobody = browser.page();
    private final Page everybody = browser.page();
    private final List<String> refused = new ArrayList<>();
    private String open = "";
    private String graded = "";

    @BeforeAll
    void attempts() {
        app.person("olga-maximiliane", Role.CANDIDATE, Role.INSTRUCTOR, Role.REVIEWER);
        for (String name : List.of("ada", "bob", "cy")) {
            app.person(name, Role.CANDIDATE);
            graded = take(name);
        }
        graded = take("olga-maximiliane");
        open = start("olga-maximiliane", "mathematical-foundations").id().toString();
        for (Page page : List.of(nobody, everybody)) {
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(message.text());
                }
            });
        }
        app.signIn(everybody, "olga-maximiliane");
    }

    @AfterAll
    void stop() {
        browser.close();
        app.close();
    }

    private AttemptView start(String name, String quiz) {
        return ((Starting.Started) app.bean(Starter.class).start(person(name), quiz, OptionalLong.empty(), ""))
                .attempt();
    }

    private String take(String name) {
        AttemptView attempt = start(name, "junior-screen");
        attempt.slots()
                .forEach(slot -> app.bean(AttemptService.class)
                        .save(person(name), attempt.id(), slot.slot(), 1, new Response.Text("1")));
        app.bean(AttemptService.class).submit(person(name), attempt.id(), "");
        return attempt.id().toString();
    }

    private Person person(String name) {
        return app.bean(AccountAdministration.class)
                .findByEmail(name + "@example.org")
                .orElseThrow();
    }

    @Test
    void theNavigationOfWhoMaySeeMostKeepsToOneRow() {
        Page page = everybody.context().newPage();
        page.setViewportSize(1280, 900);
        page.navigate(app.page("scores"));
        assertThat(page.locator(".account-name")).isVisible();
        BrowserFixture.settle(page);
        assertThat(page.evaluate(
                        "new Set([...document.querySelectorAll('.masthead nav a')].map(link => link.offsetTop)).size"))
                .isEqualTo(1);
        page.close();
    }

    @TestFactory
    List<DynamicTest> everyPageIsSound() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test(nobody, "sign-in", "signin", "Sign in"));
        tests.add(test(nobody, "register", "register", "Create an account"));
        tests.add(test(everybody, "home", "", "Home · Ascent"));
        tests.add(test(everybody, "quizzes", "quizzes", "Quizzes · Ascent"));
        tests.add(test(everybody, "take", "take/" + open, "Mathematical foundations"));
        tests.add(test(everybody, "result", "results/" + graded, "Result: Junior screen"));
        tests.add(test(everybody, "bank", "bank", "Question bank · Ascent"));
        tests.add(test(everybody, "editor", "bank/cnn-flatten-in-features", "cnn-flatten-in-features · Question bank"));
        tests.add(test(everybody, "scores", "scores", "Scores · Ascent"));
        tests.add(test(everybody, "quiz-scores", "scores/junior-screen", "Scores: Junior screen"));
        tests.add(test(everybody, "items-of-few", "scores/junior-screen/items", "Questions: Junior screen"));
        tests.add(test(everybody, "no-open-answers", "open-answers", "Open answers · Ascent"));
        tests.add(test(everybody, "not-found", "nowhere", "There is no such page"));
        tests.add(test(everybody, "error", "broken", "This page could not be shown"));
        return tests;
    }

    private DynamicTest test(Page page, String name, String address, String title) {
        return DynamicTest.dynamicTest(name, () -> {
            page.navigate(app.page(address));
            page.waitForSelector("h1");
            assertThat(page).hasTitle(title);
            BrowserFixture.assertSound(page, name);
            assertThat(refused).as("what our own policy refuses").isEmpty();
        });
    }
}
