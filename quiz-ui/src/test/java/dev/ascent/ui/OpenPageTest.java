package dev.ascent.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Account;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.AccountChange;
import dev.ascent.server.account.AccountService;
import dev.ascent.server.account.Erasure;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Privacy;
import dev.ascent.server.account.Role;
import dev.ascent.server.account.Users;
import dev.ascent.server.attempt.AnswerKey;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.SlotView;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is open while its person's account ends, or loses a role: nothing more can be done from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenPageTest {

    private static final String TYPED = "id: cnn-typed-here\nlevel: wizard\n";

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();
    private Page page = browser.page();
    private int people;
    private String name = "";

    @BeforeAll
    void publish() {
        app.person("root", Role.ADMINISTRATOR);
        app.publish(OwnQuiz.CHOICES);
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
        name = "person" + people;
    }

    @Test
    void whoeverIsDisabledPublishesNothingAndKeepsWhatWasTyped() {
        openEditor("cnn-of-the-disabled");
        disable(name);
        page.locator(".yaml textarea").fill(TYPED);
        assertThat(notice()).containsText("You are signed out");
        assertThat(page.locator(".yaml textarea")).hasValue(TYPED);
        BrowserFixture.screenshots(page, "signed-out-editor");
    }

    /** Vaadin obeys a request by its parameters, whatever its path: no path may lead past the question who asks. */
    @ParameterizedTest
    @ValueSource(strings = {"", "VAADIN/build/nothing", "ascent/nothing", "webjars/nothing"})
    void whoeverIsSignedOutElsewherePublishesNothingOnWhateverPath(String path) {
        String question = "cnn-of-the-signed-out-" + people;
        openEditor(question);
        page.route(
                Pattern.compile("v-r=uidl"),
                route -> route.resume(
                        new Route.ResumeOptions().setUrl(route.request().url().replace(app.page(""), app.page(path)))));
        app.bean(AccountService.class).signOut(token(), "");
        page.getByText("Publish", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(notice()).containsText("You are signed out");
        assertThat(app.bean(Catalogue.class).bank().question(question)).isEmpty();
    }

    @Test
    void everyOpenPageOfTheSessionIsTold() {
        openEditor("cnn-in-the-first-tab");
        Page other = page.context().newPage();
        other.navigate(app.page("bank/cnn-in-the-second-tab?kind=single-choice"));
        assertThat(other.locator(".preview .option").first()).isVisible();
        disable(name);
        for (Page tab : new Page[] {page, other}) {
            tab.getByText("Publish", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(tab.locator(".v-system-error")).containsText("You are signed out");
        }
        assertThat(app.bean(Catalogue.class).bank().question("cnn-in-the-second-tab"))
                .isEmpty();
    }

    @Test
    void whoeverLosesARoleDoesNothingMoreThatItAllowed() throws SQLException {
        String answer = openAnswer();
        signIn(Role.CANDIDATE, Role.REVIEWER);
        page.navigate(app.page("open-answers/" + answer));
        assertThat(page.locator(".typed")).isVisible();
        BrowserFixture.settle(page);
        setRoles(Role.CANDIDATE);
        page.keyboard().press("s");
        assertThat(notice()).containsText("Your rights have changed");
        assertThat(count("select count(*) from rubric_score")).isZero();
        notice().click();
        assertThat(page.locator("h1")).hasText("There is no such page");
        assertThat(page.locator("vaadin-menu-bar-button", new Page.LocatorOptions().setHasText(name)))
                .isVisible();
    }

    @Test
    void aRoleMoreInterruptsNobody() {
        signIn(Role.CANDIDATE);
        page.navigate(app.page("quizzes"));
        BrowserFixture.settle(page);
        setRoles(Role.CANDIDATE, Role.INSTRUCTOR);
        page.locator("vaadin-button[aria-label='Start: " + OwnQuiz.CHOICES.title() + "']")
                .click();
        page.waitForURL(Pattern.compile(".*/take/.*"));
        page.navigate(app.page("bank"));
        assertThat(page.getByLabel("Search")).isVisible();
    }

    @Test
    void whoeverIsErasedHasNoQuestionsToReviewAgain() throws SQLException {
        signIn(Role.CANDIDATE);
        Person person = person(name);
        miss(person);
        page.navigate(app.page("reviews"));
        assertThat(page.locator(".question h2")).hasText("Question 1");
        BrowserFixture.settle(page);
        String cards = "select count(*) from practice_card where account_id = "
                + person.id().number();
        assertThat(count(cards)).isPositive();
        assertThat(app.bean(Privacy.class).erase(person, AppFixture.PASSWORD, ""))
                .isInstanceOf(Erasure.Erased.class);
        page.getByText("I don't know").click();
        assertThat(notice()).containsText("You are signed out");
        assertThat(count(cards)).isZero();
    }

    @Test
    void whoeverHasANewPasswordSavesNothingUnseenAndGoesOnAtTheSameQuestionAfterSigningIn() throws SQLException {
        signIn(Role.CANDIDATE);
        Person person = person(name);
        AttemptView attempt = start(person, OwnQuiz.CHOICES.id());
        page.navigate(app.page("take/" + attempt.id()));
        assertThat(page.locator(".option input").first()).isAttached();
        BrowserFixture.settle(page);
        page.keyboard().press("1");
        assertThat(page.locator(".save-status .saved")).containsText("saved");
        app.bean(AccountAdministration.class).changePassword(null, person, "another harbour 43", "");

        page.locator(".option input").nth(1).check();
        assertThat(notice()).containsText("You are signed out");
        assertThat(page.locator(".save-status .waiting")).isVisible();
        assertThat(page.locator(".save-status .saved")).not().isVisible();
        assertThat(count("select count(*) from attempt_response where attempt_id = "
                        + attempt.id().number()))
                .isEqualTo(1);
        assertThat(notice()).hasAttribute("role", "alert");
        BrowserFixture.screenshots(page, "signed-out-take");
        assertThat(BrowserFixture.barriers(page)).isEmpty();

        page.keyboard().press("Escape");
        signInHere(page, name, "another harbour 43");
        page.waitForURL(url -> url.endsWith("/take/" + attempt.id()));
        assertThat(page.locator(".option input").first()).isChecked();
        BrowserFixture.settle(page);
        page.keyboard().press("2");
        assertThat(page.locator(".save-status:not(.unsaved) .saved")).containsText("saved");
        assertThat(page.locator(".option input").nth(1)).isChecked();
    }

    @Test
    void whoeverIsDisabledDownloadsNothing() {
        app.bean(AttemptService.class)
                .submit(
                        candidate("downloaded"),
                        start(candidate("downloaded"), "junior-screen").id(),
                        "");
        signIn(Role.REVIEWER);
        page.navigate(app.page("scores/junior-screen"));
        String csv = page.getByText("Download CSV").getAttribute("href");
        assertThat(get(csv).text()).contains("downloaded");
        disable(name);
        assertThat(get(csv).text()).doesNotContain("downloaded");
        assertThat(get(csv + "?v-r=heartbeat").text()).doesNotContain("downloaded");
    }

    @Test
    void aHeartbeatLeavesThePageOfWhoIsSignedOutAsItIs() {
        openEditor("cnn-under-a-heartbeat");
        disable(name);
        Object tab = page.evaluate("Object.values(Vaadin.Flow.clients).find((one) => one.getUIId).getUIId()");
        assertThat(page.request()
                        .post(app.page("?v-r=heartbeat&v-uiId=" + tab), RequestOptions.create())
                        .status())
                .isEqualTo(200);
        page.getByText("Publish", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(notice()).containsText("You are signed out");
    }

    /** Whoever is signed in can still make another account, which takes the session over. */
    @Test
    void aPageOfWhoWasSignedInBeforeEndsWhenSomebodyElseSignsIn() {
        openEditor("cnn-of-who-was-before");
        Page other = page.context().newPage();
        other.navigate(app.page("register"));
        other.getByLabel("Name").fill("Noa");
        signInHere(other, name + "b", AppFixture.PASSWORD);
        page.getByText("Publish", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText("There is no such page");
        assertThat(app.bean(Catalogue.class).bank().question("cnn-of-who-was-before"))
                .isEmpty();
    }

    private Locator notice() {
        return page.locator(".v-system-error");
    }

    private void signIn(Role... roles) {
        app.person(name, roles);
        app.signIn(page, name);
    }

    private static void signInHere(Page at, String who, String password) {
        at.getByLabel("E-mail address").fill(who + "@example.org");
        at.locator("input[type=password]").fill(password);
        at.locator("input[type=password]").press("Enter");
        assertThat(at.getByLabel("E-mail address")).hasCount(0);
    }

    private void openEditor(String question) {
        signIn(Role.INSTRUCTOR);
        page.onDialog(Dialog::accept);
        page.navigate(app.page("bank/" + question + "?kind=single-choice"));
        assertThat(page.locator(".preview .option").first()).isVisible();
        BrowserFixture.settle(page);
    }

    private APIResponse get(String href) {
        return page.request().get(app.page(href));
    }

    private String token() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("ascent-token"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private Person person(String who) {
        return app.bean(AccountAdministration.class)
                .findByEmail(who + "@example.org")
                .orElseThrow();
    }

    private Person candidate(String who) {
        AccountAdministration accounts = app.bean(AccountAdministration.class);
        if (accounts.findByEmail(who + "@example.org").isEmpty()) {
            app.person(who, Role.CANDIDATE);
        }
        return person(who);
    }

    private void disable(String who) {
        app.bean(AccountAdministration.class).disable(null, person(who).id(), "");
    }

    private void setRoles(Role... roles) {
        Users users = app.bean(Users.class);
        Account account = users.find(person("root"), person(name).id()).orElseThrow();
        assertThat(users.changeRoles(person("root"), account.person().id(), Set.of(roles), account.tag(), ""))
                .isInstanceOf(AccountChange.Done.class);
    }

    private AttemptView start(Person person, String quiz) {
        return ((Starting.Started) app.bean(Starter.class).start(person, quiz, OptionalLong.empty(), "")).attempt();
    }

    private String openAnswer() {
        Person author = candidate("author");
        AttemptView attempt = start(author, "system-design-warm-up");
        int slot = attempt.slots().stream()
                .filter(one -> one.prompt().kind() == Kind.OPEN)
                .findFirst()
                .orElseThrow()
                .slot();
        AttemptService attempts = app.bean(AttemptService.class);
        attempts.save(author, attempt.id(), slot, 1, new Response.Text("I would ask what it is for."));
        attempts.submit(author, attempt.id(), "");
        return attempt.id() + "-" + slot;
    }

    /** Takes a quiz of choices, each of which is wrong. */
    private void miss(Person person) {
        AttemptView attempt = start(person, OwnQuiz.CHOICES.id());
        AnswerKey key = new AnswerKey(app.bean(ApplicationContext.class));
        AttemptService attempts = app.bean(AttemptService.class);
        for (SlotView slot : attempt.slots()) {
            attempts.save(person, attempt.id(), slot.slot(), 1, key.wrong(attempt.id(), slot.slot()));
        }
        attempts.submit(person, attempt.id(), "");
    }

    private long count(String query) throws SQLException {
        try (Connection database = app.database();
                ResultSet found = database.createStatement().executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
