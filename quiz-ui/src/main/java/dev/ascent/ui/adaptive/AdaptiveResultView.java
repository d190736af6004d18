package dev.ascent.ui.adaptive;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.ascent.core.grade.Scoring;
import dev.ascent.server.adaptive.AdaptiveResult;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.adaptive.Ending;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.result.MisconceptionsPart;
import dev.ascent.ui.result.PlanPart;
import dev.ascent.ui.result.QuestionsPart;
import dev.ascent.ui.result.ReadinessPart;
import dev.ascent.ui.result.ReceiptLink;
import dev.ascent.ui.result.ReviewedQuestion;
import dev.ascent.ui.result.TopicsPart;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;

/** What did the adaptive test show, and what should I study next? */
@Prototype
@Route(value = "adaptive-results", layout = MainLayout.class)
@PermitAll
public class AdaptiveResultView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient AdaptiveTests tests;
    private String title = text("result.title");

    AdaptiveResultView(AdaptiveTests tests) {
        this.tests = tests;
        addClassName("result");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Id id = Id.parse(parameter).orElseThrow(NotFoundException::new);
        removeAll();
        switch (tests.result(SignedIn.require(), id)) {
            case AdaptiveResult.NotFound none -> throw new NotFoundException();
            case AdaptiveResult.NotYet notYet -> event.forwardTo(AdaptiveTestView.class, parameter);
            case AdaptiveResult.HeldBack(AttemptSummary open) ->
                add(
                        new H1(title),
                        new Paragraph(text("result.heldback", open.title(), Formats.moment(open.deadlineAt()))),
                        button("take/" + open.id(), text("home.continue")));
            case AdaptiveResult.Ready ready -> show(ready);
        }
    }

    private void show(AdaptiveResult.Ready ready) {
        title = text("result.of", ready.test().title());
        Paragraph why = new Paragraph(text(
                "adaptive.ending." + ready.test().ending().orElse(Ending.LEFT).id()));
        add(new Div(new H1(ready.test().title()), facts(ready), why));
        if (ready.questions().isEmpty()) {
            add(button("quizzes#own", text("adaptive.again")));
            return;
        }
        Div standing =
                new Div(score(ready), new MisconceptionsPart(ready.report().misconceptions(), true));
        standing.addClassName("stack");
        Div topics = new Div(new TopicsPart(ready.report(), Scoring.PLAIN), plan(ready));
        topics.addClassName("stack");
        Div grid = new Div(standing, topics);
        grid.addClassName("result-grid");
        add(
                grid,
                new QuestionsPart(
                        ready.questions().stream().map(ReviewedQuestion::new).toList()));
    }

    private static Component facts(AdaptiveResult.Ready ready) {
        String finished = ready.test().finishedAt().map(Formats::moment).orElse("–");
        Paragraph facts =
                new Paragraph(text("adaptive.facts", ready.questions().size(), finished, ready.receiptCode()));
        facts.addClassName("lead");
        return facts;
    }

    private static Component score(AdaptiveResult.Ready ready) {
        Span of = new Span(" / " + text("result.points", ready.report().max()));
        of.addClassName("of");
        Div big = new Div(new Span(Formats.number(ready.report().score())), of);
        big.addClassName("big");
        Paragraph note = new Paragraph(text("adaptive.score"));
        note.addClassName("quiet");
        Section card = new Section(
                new H2(text("result.score")),
                big,
                note,
                new ReadinessPart(ready.report().readiness(), true));
        card.addClassName("card");
        return card;
    }

    private static Component plan(AdaptiveResult.Ready ready) {
        Section card = new PlanPart(ready.report().studyPlan(), true);
        Anchor review = new Anchor("reviews", text("result.review"));
        review.addClassName("button");
        Div actions = new Div(
                button("quizzes", text("result.next")), review, new ReceiptLink(ready.receipt(), ready.receiptCode()));
        actions.addClassName("actions");
        card.add(actions);
        return card;
    }

    private static Component button(String address, String label) {
        Anchor link = new Anchor(address, label);
        link.addClassNames("button", "primary");
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
