package dev.ascent.ui.result;

import static dev.ascent.ui.result.Voice.voiced;
import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.question.Response;
import dev.ascent.server.attempt.AttemptState;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.CustomQuiz;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.attempt.Results;
import dev.ascent.server.attempt.RubricOutcome;
import dev.ascent.server.attempt.Rubrics;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.question.ScoringNote;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How did I do, where, and what next? */
@Prototype
@Route(value = "results", layout = MainLayout.class)
@PermitAll
public class ResultView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Results results;
    private final transient Rubrics rubrics;
    private String title = text("result.title");
    private transient List<ReviewedQuestion> questions = List.of();

    ResultView(Results results, Rubrics rubrics) {
        this.results = results;
        this.rubrics = rubrics;
        addClassName("result");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Id id = Id.parse(parameter).orElseThrow(NotFoundException::new);
        boolean timeUp =
                event.getLocation().getQueryParameters().getParameters().containsKey("time-up");
        show(id, timeUp);
    }

    private void show(Id id, boolean timeUp) {
        removeAll();
        switch (results.of(SignedIn.require(), id)) {
            case Results.Outcome.NotFound none -> throw new NotFoundException();
            case Results.Outcome.NotYet waiting -> notYet(id.toString(), waiting.state());
            case Results.Outcome.HeldBack(AttemptSummary open) -> heldBack(open);
            case Results.Outcome.Ready ready -> show(ready.result(), timeUp);
        }
    }

    private void notYet(String attempt, AttemptState state) {
        boolean open = state == AttemptState.IN_PROGRESS;
        add(new H1(title), new Paragraph(text(open ? "result.open" : "result.waiting")));
        if (open) {
            add(goOn(attempt));
        }
    }

    private void heldBack(AttemptSummary open) {
        String until = Formats.moment(open.deadlineAt());
        add(
                new H1(title),
                new Paragraph(text("result.heldback", open.title(), until)),
                goOn(open.id().toString()));
    }

    private static Component goOn(String attempt) {
        Anchor link = new Anchor("take/" + attempt, text("home.continue"));
        link.addClassNames("button", "primary");
        return link;
    }

    private void show(Result result, boolean timeUp) {
        AttemptSummary attempt = result.attempt();
        boolean own = result.own();
        title = voiced(own, "result.of", attempt.title(), result.candidate());
        Div head = new Div();
        if (!own) {
            head.add(back(attempt));
        }
        head.add(new H1(voiced(own, "result.head", attempt.title(), result.candidate())), facts(result));
        boolean ranOut = attempt.finishedAt()
                .filter(end -> !end.isBefore(attempt.deadlineAt()))
                .isPresent();
        if (timeUp || ranOut) {
            long answered = result.questions().stream()
                    .filter(one -> !(one.answered().response() instanceof Response.None))
                    .count();
            Paragraph note = new Paragraph(
                    text("result.timeup", answered, result.questions().size()));
            note.addClassNames("note", "warn");
            head.add(note);
        }
        AwaitingNote.on(result).ifPresent(head::add);
        add(head);
        if (attempt.counts()) {
            add(standing(result));
        } else {
            head.add(actions(new ReceiptLink(result.receipt(), result.receiptCode())));
        }
        add(questions(result));
    }

    /** The way to the scores of the quiz; a quiz of somebody's own making has none. */
    private static Component back(AttemptSummary attempt) {
        boolean ready = !attempt.quiz().equals(CustomQuiz.ID);
        return ready
                ? new Anchor("scores/" + attempt.quiz(), "← " + text("scores.of", attempt.title()))
                : new Anchor("scores", "← " + text("scores.title"));
    }

    private static Component standing(Result result) {
        Div standing =
                new Div(score(result), new MisconceptionsPart(result.report().misconceptions(), result.own()));
        standing.addClassName("stack");
        Div topics = new Div(new TopicsPart(result.report(), result.scoring()), plan(result));
        topics.addClassName("stack");
        Div grid = new Div(standing, topics);
        result.report().calibration().ifPresent(calibration -> grid.add(new CertaintyPart(calibration, result.own())));
        grid.addClassName("result-grid");
        return grid;
    }

    private static Component facts(Result result) {
        AttemptSummary attempt = result.attempt();
        String finished = attempt.finishedAt().map(Formats::moment).orElse("–");
        String took = attempt.finishedAt()
                .map(end -> Formats.span(Duration.between(attempt.startedAt(), end)))
                .orElse("–");
        Paragraph facts =
                new Paragraph(text("result.facts", attempt.questions(), took, finished, result.receiptCode()));
        facts.addClassName("lead");
        return facts;
    }

    private static Component score(Result result) {
        Span of = new Span(" / " + text("result.points", result.report().max()));
        of.addClassName("of");
        Div big = new Div(new Span(Formats.number(result.report().score())), of);
        big.addClassName("big");
        Section card = new Section(
                new H2(text("result.score")),
                big,
                new ReadinessPart(result.report().readiness(), result.own()));
        ScoringNote.of(result.scoring()).ifPresent(card::add);
        card.addClassName("card");
        return card;
    }

    private static Component plan(Result result) {
        Section card = new PlanPart(result.report().studyPlan(), result.own());
        Div actions = actions();
        if (result.own()) {
            Anchor next = new Anchor("quizzes", text("result.next"));
            next.addClassNames("button", "primary");
            actions.add(next);
            boolean missed = result.questions().stream()
                    .map(one -> one.answered().verdict().outcome())
                    .anyMatch(outcome -> outcome == Outcome.WRONG || outcome == Outcome.PARTLY);
            if (missed) {
                Anchor review = new Anchor("reviews", text("result.review"));
                review.addClassName("button");
                actions.add(review);
            }
        }
        actions.add(new ReceiptLink(result.receipt(), result.receiptCode()));
        card.add(actions);
        return card;
    }

    private static Div actions(Component... deeds) {
        Div actions = new Div(deeds);
        actions.addClassName("actions");
        return actions;
    }

    private Component questions(Result result) {
        questions =
                result.questions().stream().map(one -> question(result, one)).toList();
        return new QuestionsPart(questions);
    }

    private ReviewedQuestion question(Result result, Result.Reviewed reviewed) {
        int slot = reviewed.answered().slot();
        return new ReviewedQuestion(
                reviewed, result.own(), met -> score(result.attempt().id(), slot, met));
    }

    /** Scores an open answer and shows the result as it is now, with the same questions open as before. */
    private void score(Id attempt, int slot, Set<String> met) {
        RubricOutcome outcome = rubrics.score(SignedIn.require(), attempt, slot, met, Client.address());
        List<Boolean> opened = questions.stream().map(ReviewedQuestion::isOpen).toList();
        show(attempt, false);
        for (int i = 0; i < opened.size(); i++) {
            if (opened.get(i)) {
                questions.get(i).open();
            }
        }
        questions.get(slot - 1).takeFocus();
        Notification.show(
                outcome instanceof RubricOutcome.Scored scored
                        ? text("rubric.saved", slot, Formats.number(scored.points()), scored.max())
                        : text("rubric.refused"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
