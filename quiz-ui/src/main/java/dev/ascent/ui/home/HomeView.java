package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptState;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.OpenQuestions;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.attempt.Results;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.practice.Practice;
import dev.ascent.server.review.ReviewQueue;
import dev.ascent.server.review.ReviewState;
import dev.ascent.ui.adaptive.OpenTestPart;
import dev.ascent.ui.practice.DuePart;
import dev.ascent.ui.question.ScoringNote;
import dev.ascent.ui.report.OpenAnswersPart;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What should I do now? An open attempt first, then the quiz to take next and why, then what was done. */
@Prototype
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Div implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    HomeView(
            AttemptService attempts,
            Results results,
            Catalogue catalogue,
            Starter starter,
            Practice practice,
            ReviewQueue queue,
            AdaptiveTests adaptive,
            OpenQuestions openQuestions,
            RunningQuizzes running) {
        Person person = SignedIn.require();
        List<AttemptSummary> history = attempts.history(person);
        List<AttemptSummary> open = running.of(person);
        addClassName("stack");
        Div greeting = new Div(new H1(text("home.title", person.name())));
        Paragraph lead = new Paragraph(text(lead(open, history), open.size()));
        lead.addClassName("lead");
        greeting.add(lead);
        add(greeting);
        open.forEach(attempt -> add(continuation(attempt, running)));
        adaptive.open(person).ifPresent(test -> add(new OpenTestPart(test)));
        int due = practice.queue(person).due();
        if (due > 0) {
            add(new DuePart(due));
        }
        boolean awaiting = person.may(Role.REVIEWER) && queue.counts(person).getOrDefault(ReviewState.AWAITING, 0L) > 0;
        if (awaiting) {
            add(new OpenAnswersPart(queue, person));
        }
        List<AttemptSummary> graded = history.stream()
                .filter(attempt -> attempt.state() == AttemptState.GRADED)
                .toList();
        Optional<Result> last = graded.stream()
                .filter(AttemptSummary::counts)
                .findFirst()
                .flatMap(attempt -> result(results, person, attempt));
        last.ifPresent(result -> add(new NextSteps(result, starter, running)));
        if (open.isEmpty()) {
            recommended(catalogue.bank().quizzes(), graded)
                    .ifPresent(next -> add(recommendation(
                            next, new StartButton(next, starter, running), text(why(next, graded)), last.isEmpty())));
        }
        List<Id> shown =
                graded.stream().limit(PastResults.SHOWN).map(AttemptSummary::id).toList();
        add(new PastResults(
                graded,
                openQuestions.heldBack(person, shown),
                adaptive.history(person, new PageRequest(Optional.empty(), PastResults.SHOWN))));
    }

    private static Optional<Result> result(Results results, Person person, AttemptSummary attempt) {
        return results.of(person, attempt.id()) instanceof Results.Outcome.Ready(Result result)
                ? Optional.of(result)
                : Optional.empty();
    }

    private static String lead(List<AttemptSummary> open, List<AttemptSummary> history) {
        if (!open.isEmpty()) {
            return "home.lead.open";
        }
        return history.isEmpty() ? "home.lead.first" : "home.lead.again";
    }

    private static Component continuation(AttemptSummary attempt, RunningQuizzes running) {
        Paragraph facts = new Paragraph(text(
                "home.open.facts", attempt.questions(), running.left(attempt), Formats.moment(attempt.deadlineAt())));
        Section card =
                new Section(new H2(attempt.title()), facts, new Div(new ContinueLink(text("home.continue"), attempt)));
        card.addClassNames("card", "now");
        return card;
    }

    /**
     * The ready-made quiz of the lowest level that was not taken yet, the shortest first; when all were, the one with
     * the lowest last score.
     */
    static Optional<Blueprint> recommended(List<Blueprint> quizzes, List<AttemptSummary> graded) {
        Optional<Blueprint> fresh = quizzes.stream()
                .filter(quiz ->
                        graded.stream().noneMatch(attempt -> attempt.quiz().equals(quiz.id())))
                .min(Comparator.<Blueprint>comparingInt(
                                quiz -> quiz.level().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
                        .thenComparingInt(Blueprint::minutes));
        return fresh.or(() -> quizzes.stream()
                .min(Comparator.comparingDouble(quiz -> graded.stream()
                        .filter(attempt -> attempt.quiz().equals(quiz.id()) && attempt.counts())
                        .findFirst()
                        .map(HomeView::share)
                        .orElse(1.0))));
    }

    private static String why(Blueprint quiz, List<AttemptSummary> graded) {
        if (graded.isEmpty()) {
            return "home.why.first";
        }
        return graded.stream().anyMatch(attempt -> attempt.quiz().equals(quiz.id()))
                ? "home.why.lowest"
                : "home.why.next";
    }

    static double share(AttemptSummary attempt) {
        return attempt.score().map(score -> score.doubleValue() / attempt.max()).orElse(0.0);
    }

    private static Component recommendation(Blueprint quiz, StartButton start, String reason, boolean isFirst) {
        RouterLink others = new RouterLink(text("home.others"), QuizzesView.class);
        Div actions = new Div(start, others);
        actions.addClassName("actions");
        Paragraph why = new Paragraph(reason);
        why.addClassName("quiet");
        Section card = new Section(new H2(quiz.title()), new Paragraph(quiz.description()), new QuizFacts(quiz), why);
        ScoringNote.brief(quiz.scoring()).ifPresent(card::add);
        card.add(actions);
        card.addClassName("card");
        card.setClassName("now", isFirst);
        return card;
    }

    @Override
    public String getPageTitle() {
        return text("nav.home") + " · " + text("product");
    }
}
