package dev.ascent.ui.author;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ascent.core.question.Kind;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.catalogue.QuestionDesk;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorTest {

    private final AppFixture app = new AppFixture();
    private final BrowserFixture browser = new BrowserFixture();
    private Page page = browser.page();

    @BeforeAll
    void people() {
        app.person("ines", Role.INSTRUCTOR);
        app.person("cara", Role.CANDIDATE);
    }

    @AfterAll
    void stop() {
        browser.close();
        app.close();
    }

    @BeforeEach
    void open() {
        page.context().close();
        page = browser.page();
    }

    @Test
    void findsQuestionsByWords() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank"));
        page.getByLabel("Search").fill("cnn-flatten-in-features");
        assertThat(page.locator("[role=status]").filter(new Locator.FilterOptions().setHasText("1 of")))
                .isVisible();
        BrowserFixture.screenshots(page, "bank");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
    }

    @Test
    void publishesANewQuestionThatTheBankThenHas() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank/cnn-made-in-the-browser?kind=single-choice"));
        assertThat(page.locator(".preview .option").first()).isVisible();
        page.getByText("Publish", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Version 1 is published.")).isVisible();
        assertThat(app.bean(Catalogue.class).bank().question("cnn-made-in-the-browser"))
                .isPresent();
    }

    @Test
    void showsAnErrorWithItsPlaceAndPublishesNothing() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank/cnn-flatten-in-features"));
        assertThat(page.locator(".preview .option").first()).isVisible();
        BrowserFixture.screenshots(page, "editor");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.locator(".yaml textarea").fill("id: cnn-flatten-in-features\nlevel: wizard\n");
        assertThat(page.locator(".problems .tag.bad").first()).isVisible();
        assertThat(page.locator(".problems .jump").first()).containsText("line");
        assertThat(page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("Publish")))
                .isDisabled();
    }

    @Test
    void keepsTheFiltersInTheAddress() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank?topic=cnn&kind=numeric&text=shape"));
        assertThat(page.getByLabel("Search")).hasValue("shape");
        assertThat(page.locator("vaadin-grid")).not().containsText("Single choice");
        page.getByLabel("Search").fill("cnn-flatten-in-features");
        page.waitForURL(Pattern.compile(".*text=cnn-flatten-in-features.*"));
        page.reload();
        assertThat(page.getByLabel("Search")).hasValue("cnn-flatten-in-features");
    }

    @Test
    void aNewQuestionBeginsWithAnExampleOfItsKindThatCouldBePublished() {
        app.signIn(page, "ines");
        for (Kind kind : Kind.values()) {
            page.navigate(app.page("bank/new-of-kind-" + kind.id() + "?kind=" + kind.id()));
            assertThat(text()).hasValue(Pattern.compile("kind: " + kind.id() + "\\b"));
            assertThat(button("Publish")).isEnabled();
        }
    }

    @Test
    void asksBeforeAChangeIsLeftBehind() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank/cnn-flatten-in-features"));
        assertThat(button("Save draft")).isDisabled();
        text().press("End");
        text().pressSequentially("# a remark");
        assertThat(button("Save draft")).isEnabled();
        page.getByText("← Question bank").click();
        assertThat(button("Keep editing")).isFocused();
        BrowserFixture.screenshots(page, "leave");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-confirm-dialog[opened]")).hasCount(0);
        assertThat(text()).hasValue(Pattern.compile("# a remark"));
        page.getByText("← Question bank").click();
        assertThat(button("Keep editing")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-confirm-dialog[opened]")).hasCount(0);
        assertThat(text()).hasValue(Pattern.compile("# a remark"));
        page.getByText("← Question bank").click();
        page.getByText("Leave, and lose the changes").click();
        page.waitForURL(Pattern.compile(".*/bank$"));
    }

    @Test
    void showsBothTextsWhereSomebodyElseSavedMeanwhile() {
        app.person("ivan", Role.INSTRUCTOR);
        QuestionDesk desk = app.bean(QuestionDesk.class);
        Person ivan = app.bean(AccountAdministration.class)
                .findByEmail("ivan@example.org")
                .orElseThrow();
        String id = "cnn-two-authors";
        app.signIn(page, "ines");
        page.navigate(app.page("bank/" + id + "?kind=single-choice"));
        assertThat(button("Publish")).isEnabled();
        desk.saveDraft(ivan, id, "id: " + id + "\n# by Ivan\n", Optional.empty(), "t");
        button("Save draft").click();
        assertThat(page.locator(".conflict del").filter(new Locator.FilterOptions().setHasText("by Ivan")))
                .isVisible();
        assertThat(page.locator(".conflict ins").first()).isVisible();
        BrowserFixture.screenshots(page, "conflict");
        button("Save mine as the newest").click();
        assertThat(page.getByText("Saved as version 2.")).isVisible();
        assertThat(desk.versions(ivan, id)).hasSize(2);
        assertThat(app.bean(AuditLog.class).of("question/" + id))
                .extracting(AuditLog.Entry::address)
                .containsExactly("t", "127.0.0.1");
    }

    @Test
    void retiresAfterAskingAndUndoesIt() {
        String id = app.bean(Catalogue.class).bank().questions().getLast().id();
        app.signIn(page, "ines");
        page.navigate(app.page("bank/" + id));
        button("Retire…").click();
        assertThat(page.locator("vaadin-confirm-dialog[opened]")).hasCount(1);
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.locator("vaadin-confirm-dialog")
                .getByText("Retire", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("is retired. New attempts will not get this question."))
                .isVisible();
        assertThat(app.bean(Catalogue.class).bank().question(id)).isEmpty();
        button("Undo").click();
        assertThat(page.getByText("is published again.")).isVisible();
        assertThat(app.bean(Catalogue.class).bank().question(id)).isPresent();
    }

    @Test
    void aPlaceInTheListOfProblemsLeadsToItsLine() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank/cnn-flatten-in-features"));
        text().fill("id: cnn-flatten-in-features\nlevel: wizard\n");
        page.locator(".problems li")
                .filter(new Locator.FilterOptions().setHasText("wizard"))
                .locator(".jump")
                .click();
        assertThat(text()).isFocused();
        assertThat(text().evaluate("area => area.value.slice(area.selectionStart)"))
                .isEqualTo("wizard\n");
    }

    private Locator text() {
        return page.locator(".yaml textarea");
    }

    private Locator button(String name) {
        return page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void aMistypedAddressOpensNoNewQuestion() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank/cnn-flatten-in-featuers"));
        assertThat(page.locator("h1")).hasText("There is no such page");
    }

    @Test
    void whatIsPublishedAndUnchangedCannotBePublishedAgain() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank/cnn-flatten-in-features"));
        assertThat(page.locator(".preview .option, .preview .answer").first()).isVisible();
        assertThat(button("Publish")).isDisabled();
        text().press("End");
        text().pressSequentially("# a remark");
        assertThat(button("Publish")).isEnabled();
    }

    @Test
    void aDraftOfOnesOwnCanBeDiscarded() {
        app.signIn(page, "ines");
        page.navigate(app.page("bank/cnn-thought-better-of?kind=single-choice"));
        assertThat(button("Discard draft…")).hasCount(0);
        button("Save draft").click();
        assertThat(page.getByText("Saved as version 1.")).isVisible();
        button("Discard draft…").click();
        assertThat(button("Keep it")).isFocused();
        BrowserFixture.screenshots(page, "discard");
        assertThat(BrowserFixture.barriers(page)).isEmpty();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-confirm-dialog[opened]")).hasCount(0);
        button("Discard draft…").click();
        button("Discard the draft").click();
        page.waitForURL(Pattern.compile(".*/bank$"));
        page.navigate(app.page("bank/cnn-thought-better-of"));
        assertThat(page.locator("h1")).hasText("There is no such page");
    }

    @Test
    void signingInLeadsBackToANewQuestionOfItsKind() {
        app.signIn(page, "ines");
        page.locator("vaadin-menu-bar-button", new Page.LocatorOptions().setHasText("ines"))
                .click();
        page.getByText("Sign out").click();
        page.waitForURL(Pattern.compile(".*/signin$"));
        page.navigate(app.page("bank/cnn-after-signing-in?kind=numeric"));
        page.getByLabel("E-mail address").fill("ines@example.org");
        page.locator("input[type=password]").fill(AppFixture.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        assertThat(page.locator("h1")).hasText("cnn-after-signing-in");
        assertThat(text()).hasValue(Pattern.compile("kind: numeric\\b"));
        assertThat(page).hasURL(app.page("bank/cnn-after-signing-in?kind=numeric"));
    }

    @Test
    void candidatesDoNotReachTheBank() {
        app.signIn(page, "cara");
        page.navigate(app.page("bank"));
        assertThat(page.locator("h1")).hasText("There is no such page");
        page.navigate(app.page("scores"));
        assertThat(page.locator("h1")).hasText("There is no such page");
        assertThat(page.getByText("Question bank").count()).isZero();
    }
}
