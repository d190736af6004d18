package dev.ascent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.router.Route;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.adaptive.AdaptiveWish;
import dev.ascent.server.adaptive.Beginning;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.Results;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.browser.AppFixture;
import dev.ascent.ui.browser.BrowserFixture;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every actor at every view. A view that has no line here fails the test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoSeesWhatTest {

    /** Who asks: the person's name, and their role; nobody has none. */
    private static final Map<String, List<Role>> ACTORS = actors();

    /**
     * What each of them gets, in the order of {@link #ACTORS}: the page (+), the page to sign in (s), or that there is no
     * such page (-). {@code open} and {@code graded} are attempts of the owner's, {@code asked} a
     * question of the graded one, {@code written} an open answer of theirs, {@code begun} and {@code ended} adaptive tests
     * of theirs.
     */
    private static final List<String> LINES = List.of(
            "SignInView      signin                        s + + + + +",
            "RegisterView    register                      + + + + + +",
            "HomeView        .                             s + + + + +",
            "QuizzesView     quizzes                       s + + + + +",
            "ReviewsView     reviews                       s + + + + +",
            "TakeView        take/open                     s + - - - -",
            "ResultView      results/graded                s + - + + +",
            "AdaptiveTestView adaptive/begun               s + - - - -",
            "AdaptiveResultView adaptive-results/ended     s + - - - -",
            "BankView        bank                          s - - + - +",
            "EditorView      bank/cnn-flatten-in-features  s - - + - +",
            "ScoresView      scores                        s - - + + +",
            "QuizScoresView  scores/junior-screen          s - - + + +",
            "ItemsView       scores/junior-screen/items    s - - + + +",
            "ItemView        scores/junior-screen/items/asked s - - + + +",
            "QueueView       open-answers                  s - - + + +",
            "ScoreAnswerView open-answers/written          s - - + + +");

    private final AppFixture app = AppFixture.shared();
    private final BrowserFixture browser = new BrowserFixture();
    private String open = "";
    private String graded = "";
    private String asked = "";
    private String written = "";
    private String begun = "";
    private String ended = "";

    @BeforeAll
    void attempts() {
        ACTORS.forEach((name, roles) -> {
            if (!roles.isEmpty()) {
                app.person(name, roles.toArray(Role[]::new));
            }
        });
        graded = start("junior-screen").id().toString();
        app.bean(AttemptService.class).submit(owner(), Id.parse(graded).orElseThrow(), "");
        asked = asked();
        written = openAnswer();
        ended = adaptiveTest();
        app.bean(AdaptiveTests.class).end(owner(), Id.parse(ended).orElseThrow());
        begun = adaptiveTest();
        open = start("mathematical-foundations").id().toString();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void hasALineForEveryView() {
        Set<String> views =
                app.bean(ApplicationContext.class).getBeanDefinitions(Qualifiers.byStereotype(Route.class)).stream()
                        .map(view -> view.getBeanType())
                        .filter(view -> view.getPackageName().startsWith("dev.ascent.ui."))
                        .filter(view -> !isOfTests(view))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(LINES.stream().map(line -> line.split("\\s+")[0])).containsExactlyInAnyOrderElementsOf(views);
    }

    @Test
    void showsEveryViewToWhomItIsForAndToNobodyElse() {
        List<String> wrong = new ArrayList<>();
        int actor = 0;
        for (Map.Entry<String, List<Role>> who : ACTORS.entrySet()) {
            Page page = browser.page();
            if (!who.getValue().isEmpty()) {
                app.signIn(page, who.getKey());
            }
            for (String line : LINES) {
                String[] words = line.split("\\s+");
                String seen = seen(page, words[1]);
                if (!seen.equals(words[2 + actor])) {
                    wrong.add(who.getKey() + " at " + words[1] + ": " + seen + " and not " + words[2 + actor]);
                }
            }
            page.close();
            actor++;
        }

        assertThat(wrong).isEmpty();
    }

    /** Cookies are sent along by other sites' pages too, so they open nothing in the API. */
    @Test
    void theSessionsCookieOpensNothingInTheApi() {
        Page page = browser.page();
        app.signIn(page, "administrator");

        assertThat(page.request().get(app.page("/api/v1/me")).status()).isEqualTo(401);
        assertThat(page.request().get(app.page("/api/v1/users")).status()).isEqualTo(401);
        page.close();
    }

    @Test
    void whoeverSignsInHasANewSessionThatEndsWithTheAccount() {
        app.person("leaver", Role.CANDIDATE);
        Page page = browser.page();
        page.navigate(app.page("signin"));
        page.waitForSelector("h1");
        String before = session(page);
        app.signIn(page, "leaver");
        assertThat(session(page)).isNotEqualTo(before);

        AccountAdministration accounts = app.bean(AccountAdministration.class);
        accounts.disable(
                null, accounts.findByEmail("leaver@example.org").orElseThrow().id(), "");

        assertThat(seen(page, "quizzes")).isEqualTo("s");
        page.close();
    }

    @Test
    void theBrowserRunsNoScriptThatGotIntoAPageAndLoadsNothingFromElsewhere() {
        Page page = browser.page();
        page.navigate(app.page("signin"));
        page.waitForSelector("h1");

        assertThat(page.evaluate("""
                () => new Promise((done) => {
                  const refused = [];
                  document.addEventListener('securitypolicyviolation', (event) => {
                    refused.push(event.effectiveDirective);
                    if (refused.length === 2) done(refused.sort().join(' ') + ' ' + window.ran);
                  });
                  const put = document.createElement('div');
                  put.innerHTML = '<img src="data:," onerror="window.ran = true"><img src="https://elsewhere.example/x.png">';
                  document.body.append(put);
                })
                """)).isEqualTo("img-src script-src-attr undefined");
        page.close();
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("ascent"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private String seen(Page page, String address) {
        page.navigate(app.page("/"
                + address.replace(".", "")
                        .replace("/open", "/" + open)
                        .replace("/graded", "/" + graded)
                        .replace("/asked", "/" + asked)
                        .replace("/begun", "/" + begun)
                        .replace("/ended", "/" + ended)
                        .replace("/written", "/" + written)));
        page.waitForSelector("h1");
        return switch (page.locator("h1").first().textContent()) {
            case "Sign in" -> "s";
            case "There is no such page" -> "-";
            default -> "+";
        };
    }

    private String asked() {
        Results.Outcome.Ready ready = (Results.Outcome.Ready)
                app.bean(Results.class).of(owner(), Id.parse(graded).orElseThrow());
        return ready.result()
                .questions()
                .getFirst()
                .answered()
                .variant()
                .question()
                .id();
    }

    private String adaptiveTest() {
        Beginning beginning = app.bean(AdaptiveTests.class).begin(owner(), new AdaptiveWish(Set.of(), 2));
        return ((Beginning.Begun) beginning).view().test().id().toString();
    }

    private String openAnswer() {
        AttemptView design = start("system-design-warm-up");
        int slot = design.slots().stream()
                .filter(one -> one.prompt().kind() == Kind.OPEN)
                .findFirst()
                .orElseThrow()
                .slot();
        AttemptService attempts = app.bean(AttemptService.class);
        attempts.save(owner(), design.id(), slot, 1, new Response.Text("I would ask what it is for."));
        attempts.submit(owner(), design.id(), "");
        return design.id() + "-" + slot;
    }

    private AttemptView start(String quiz) {
        return ((Starting.Started) app.bean(Starter.class).start(owner(), quiz, OptionalLong.empty(), "")).attempt();
    }

    private Person owner() {
        return app.bean(AccountAdministration.class)
                .findByEmail("owner@example.org")
                .orElseThrow();
    }

    private static boolean isOfTests(Class<?> view) {
        return view.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static Map<String, List<Role>> actors() {
        Map<String, List<Role>> actors = new LinkedHashMap<>();
        actors.put("nobody", List.of());
        actors.put("owner", List.of(Role.CANDIDATE));
        actors.put("other", List.of(Role.CANDIDATE));
        actors.put("instructor", List.of(Role.INSTRUCTOR));
        actors.put("reviewer", List.of(Role.REVIEWER));
        actors.put("administrator", List.of(Role.ADMINISTRATOR));
        return actors;
    }
}
