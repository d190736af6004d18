package dev.ascent.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.NewAccount;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.FreePort;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import dev.ascent.ui.browser.BrowserFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's main job in a real browser, against a real process that is killed in the middle. */
class WholeJourneyTest {

    private static final String PASSWORD = "quiet harbour 42";

    private static final String ID = "nas-proxy-task-ranking";
    private static final String YAML = """
            id: nas-proxy-task-ranking
            topic: nas
            names: [search space]
            level: engineer
            kind: single-choice
            minutes: 2
            stem: |
              A proxy task ranks five cells in the order of their accuracy after full training. What may the search
              conclude from the proxy's accuracies?
            options:
              - text: The order of the five cells
                correct: true
                why: A proxy that keeps the ranking is all that choosing among candidates needs.
              - text: The final accuracy of each cell
                why: The proxy was shown to keep the order, not the values.
              - text: The training time of each cell
                why: Time on a reduced task says little about time on the whole one.
            solution: |
              Rank correlation is what a proxy must have; its absolute values are biased.
            references:
              - title: "Zoph, Vasudevan, Shlens, Le: Learning Transferable Architectures for Scalable Image Recognition (2018)"
                url: "https://arxiv.org/abs/1707.07012"
            """;

    private static final Bank BANK =
            BankReader.read(BankFiles.packaged(Bank.class.getClassLoader())).bank();

    @TempDir
    private Path data;

    private final BrowserFixture browser = new BrowserFixture();
    private Settings settings;
    private Map<String, String> environment;
    private NodeProcess node;

    @BeforeEach
    void start() throws IOException {
        settings = Settings.embedded(data);
        try (Node offline = Node.withoutServers(settings)) {
            AccountAdministration accounts = offline.context().getBean(AccountAdministration.class);
            accounts.add(null, new NewAccount("ines@example.org", PASSWORD, "Ines"), Set.of(Role.INSTRUCTOR), "test");
            accounts.add(null, new NewAccount("rita@example.org", PASSWORD, "Rita"), Set.of(Role.REVIEWER), "test");
        }
        environment = Map.of("ASCENT_PORT", String.valueOf(FreePort.find()));
        node = NodeProcess.start(settings, environment);
    }

    @AfterEach
    void stop() {
        browser.close();
        node.close();
    }

    @Test
    void aCandidateGoesOnAfterAKillAnInstructorPublishesAndAReviewerReads() throws Exception {
        Page candidate = browser.page();
        register(candidate, "Cleo");
        startJuniorScreen(candidate);
        int slot = answerAChoice(candidate);
        String shown = answered(candidate).textContent();
        int left = secondsLeft(candidate);

        node.kill();
        candidate.keyboard().press("2");
        node = NodeProcess.start(settings, environment);

        candidate.reload();
        assertThat(candidate.locator(".question h1")).containsText("Question " + slot + " of");
        assertThat(answered(candidate)).hasText(shown);
        assertThat(candidate.locator(".save-status .saved")).containsText("saved");
        assertThat(secondsLeft(candidate)).isLessThanOrEqualTo(left).isPositive();

        candidate.keyboard().press("3");
        assertThat(candidate.locator(".option input").nth(2)).isChecked();
        assertThat(candidate.locator(".save-status .saved")).containsText("saved");
        handIn(candidate);
        assertThat(heading(candidate, "By topic")).isVisible();
        assertThat(heading(candidate, "What to study next")).isVisible();
        saysHowToStudy(candidate.locator(".plan > li").first());

        Page instructor = browser.page();
        signIn(instructor, "ines");
        publish(instructor);

        Page another = browser.page();
        register(another, "Dora");
        startAllOf(another, "nas");
        goTo(another, "A proxy task ranks five cells");

        Page reviewer = browser.page();
        signIn(reviewer, "rita");
        reviewer.navigate(page("scores"));
        reviewer.getByText("Junior screen").first().click();
        assertThat(reviewer.locator("h1")).hasText("Junior screen");
        assertThat(reviewer.getByText("Cleo").first()).isVisible();
    }

    private void register(Page page, String name) {
        page.navigate(page("register"));
        page.getByLabel("Name").fill(name);
        page.getByLabel("E-mail address").fill(name + "@example.org");
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("register"));
    }

    private void signIn(Page page, String name) {
        page.navigate(page("signin"));
        page.getByLabel("E-mail address").fill(name + "@example.org");
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("signin"));
    }

    private void startJuniorScreen(Page page) {
        page.navigate(page("quizzes"));
        page.locator("vaadin-button[aria-label='Start: Junior screen']").click();
        page.waitForURL(Pattern.compile(".*/take/.*"));
        assertThat(page.locator(".question h1")).containsText("Question 1 of");
        BrowserFixture.settle(page);
    }

    /** Goes on by keyboard to the first question with options and chooses the first; says which question it was. */
    private static int answerAChoice(Page page) {
        int slot = 1;
        while (page.locator(".option input").count() == 0) {
            page.locator(".question h1").click();
            page.keyboard().press("n");
            slot++;
            assertThat(page.locator(".question h1")).containsText("Question " + slot + " of");
            BrowserFixture.settle(page);
        }
        page.locator(".question h1").click();
        page.keyboard().press("1");
        assertThat(page.locator(".save-status .saved")).containsText("saved");
        return slot;
    }

    private static Locator answered(Page page) {
        return page.locator(".option").filter(new Locator.FilterOptions().setHas(page.locator("input:checked")));
    }

    private static int secondsLeft(Page page) {
        Locator time = page.locator("ascent-countdown .time");
        assertThat(time).hasText(Pattern.compile("\\d+:\\d\\d"));
        String[] parts = time.textContent().strip().split(":");
        return 60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
    }

    private static void handIn(Page page) {
        page.getByText("Finish…").first().click();
        page.getByText("Hand in", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile(".*/results/.*"));
    }

    private static Locator heading(Page page, String title) {
        return page.locator("h2").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** What is recommended comes with what interviewers look for in the topic, and with what to read. */
    private static void saysHowToStudy(Locator advice) {
        String title = advice.locator(".strong").first().textContent();
        Taxonomy taxonomy = BANK.taxonomy();
        String topic = taxonomy.topics().stream()
                .filter(candidate -> candidate.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
        String looksFor = taxonomy.guide(topic).orElseThrow().looksFor();
        assertThat(advice).containsText(looksFor.substring(0, looksFor.indexOf(' ', 20)));
        assertThat(advice.locator("li").nth(2)).isVisible();
    }

    private void publish(Page page) {
        page.navigate(page("bank/" + ID + "?kind=single-choice"));
        assertThat(page.locator(".preview .option").first()).isVisible();
        page.locator(".yaml textarea").fill(YAML);
        page.keyboard().press("Tab");
        assertThat(page.locator(".preview")).containsText("A proxy task ranks five cells");
        page.getByText("Publish", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Version 1 is published.")).isVisible();
    }

    /** Builds a quiz of every question that the topic has by now: those of the files, and the one just published. */
    private void startAllOf(Page page, String topic) {
        long published = 1
                + BANK.questions().stream()
                        .filter(question -> question.topic().id().equals(topic))
                        .count();
        page.navigate(page("quizzes"));
        String title = BANK.taxonomy().topic(topic).orElseThrow().title();
        Locator topics = page.getByLabel("Topics", new Page.GetByLabelOptions().setExact(true));
        topics.click();
        topics.fill(title);
        page.locator("vaadin-multi-select-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(title))
                .click();
        page.keyboard().press("Escape");
        BrowserFixture.settle(page);
        Locator number = page.getByLabel("Number of questions");
        number.fill(String.valueOf(published));
        // The page answers to the number first; a click meanwhile could miss a button that moves.
        number.press("Tab");
        BrowserFixture.settle(page);
        page.locator("vaadin-button[aria-label='Start your own quiz']").click();
        page.waitForURL(Pattern.compile(".*/take/.*"));
        assertThat(page.locator(".palette button")).hasCount((int) published);
        assertThat(page.locator(".quiz-title")).containsText(title);
        BrowserFixture.settle(page);
    }

    private static void goTo(Page page, String stem) {
        Locator asked = page.locator(".question .stem").filter(new Locator.FilterOptions().setHasText(stem));
        for (int slot = 1; asked.count() == 0; slot++) {
            page.locator(".palette button").nth(slot).click();
            assertThat(page.locator(".question h1")).containsText("Question " + (slot + 1) + " of");
            BrowserFixture.settle(page);
        }
        assertThat(asked).isVisible();
    }

    private String page(String path) {
        return node.address().resolve("/" + path).toString();
    }
}
