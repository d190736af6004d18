package dev.ascent.ui.result;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.adaptive.AdaptiveWish;
import dev.ascent.server.adaptive.Beginning;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.CustomQuiz;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.fixture.SmallBank;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result whose questions another attempt asks that is still open. */
class HeldBackTest {
    private static final String SOLUTION = "One for each output channel";

    @Test
    void saysWhatItWaitsForAndIsThereOnceThatHasEnded(@TempDir Path folder) throws Exception {
        Map<String, Object> bank =
                Map.of("ascent.bank", SmallBank.in(folder, 2, 30).toString());
        try (AppFixture app = new AppFixture(bank);
                BrowserFixture browser = new BrowserFixture()) {
            app.person("hana", Role.CANDIDATE);
            Person hana = app.bean(AccountAdministration.class)
                    .findByEmail("hana@example.org")
                    .orElseThrow();
            Starter starter = app.bean(Starter.class);
            AttemptService attempts = app.bean(AttemptService.class);
            AttemptView own = started(
                    starter.start(hana, new CustomQuiz(Set.of("cnn"), Optional.empty(), 2, OptionalInt.empty()), ""));
            attempts.save(hana, own.id(), 1, 1, new Response.Text("1000"));
            attempts.submit(hana, own.id(), "");
            AdaptiveTests tests = app.bean(AdaptiveTests.class);
            Id test = ((Beginning.Begun) tests.begin(hana, new AdaptiveWish(Set.of("cnn"), 2)))
                    .view()
                    .test()
                    .id();
            tests.answer(hana, test, 1, new Response.None());
            AttemptView exam = started(starter.start(hana, SmallBank.QUIZ, OptionalLong.empty(), ""));
            Page page = browser.page();
            app.signIn(page, "hana");
            BrowserFixture.settle(page);
            StringBuilder traffic = new StringBuilder();
            page.onResponse(response -> {
                if (response.url().startsWith(app.address().toString())
                        && response.request().resourceType().matches("document|xhr|fetch")) {
                    traffic.append(response.text());
                }
            });

            page.navigate(app.page("results/" + own.id()));
            assertThat(page.locator("main"))
                    .containsText("“Whole numbers”, which is open, asks some of these questions too");
            BrowserFixture.screenshots(page, "result-held-back");
            assertThat(BrowserFixture.barriers(page)).isEmpty();
            page.navigate(app.page("reviews"));
            assertThat(page.locator("main")).containsText("until your open quiz, which asks the same");
            BrowserFixture.screenshots(page, "reviews-waiting");
            assertThat(BrowserFixture.barriers(page)).isEmpty();
            page.navigate(app.page("adaptive/" + test));
            page.getByText("What you answered so far (1)").click();
            page.getByText("I don't know").click();
            assertThat(page.locator("main [role=alert]"))
                    .containsText("“Whole numbers”, which is open, asks this question too");
            BrowserFixture.screenshots(page, "adaptive-held-back");
            assertThat(BrowserFixture.barriers(page)).isEmpty();
            tests.end(hana, test);
            BrowserFixture.settle(page);
            page.navigate(app.page("adaptive-results/" + test));
            assertThat(page.locator("main"))
                    .containsText("“Whole numbers”, which is open, asks some of these questions too");
            BrowserFixture.settle(page);
            page.navigate(app.page(""));
            assertThat(page.locator("table")).containsText("waits for an open quiz");
            BrowserFixture.screenshots(page, "home-held-back");
            assertThat(BrowserFixture.barriers(page)).isEmpty();
            page.navigate(app.page("results/" + own.id()));
            page.getByText("Go on with the quiz").click();
            page.waitForURL(app.page("take/" + exam.id()));
            assertThat(traffic.toString()).contains("Whole numbers").doesNotContain(SOLUTION);

            attempts.submit(hana, exam.id(), "");
            page.navigate(app.page("results/" + own.id()));
            assertThat(page.locator("main")).containsText("What to study next");
            page.locator("details.reviewed > summary").first().click();
            assertThat(page.getByText(SOLUTION).first()).isVisible();
            page.navigate(app.page("adaptive-results/" + test));
            assertThat(page.locator("details.reviewed")).hasCount(1);
            page.context().close();
        }
    }

    private static AttemptView started(Starting outcome) {
        return ((Starting.Started) outcome).attempt();
    }
}
