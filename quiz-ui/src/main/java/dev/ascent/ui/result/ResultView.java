package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.ascent.core.feedback.Advice;
import dev.ascent.core.feedback.MisconceptionCount;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.question.Response;
import dev.ascent.server.attempt.AttemptState;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.attempt.Results;
import dev.ascent.server.attempt.RubricOutcome;
import dev.ascent.server.attempt.Rubrics;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.question.ReviewPart;
import dev.ascent.ui.question.ScoringNote;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

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
            case Results.Outcome.Ready ready -> show(ready.result(), timeUp);
        }
    }

    private void notYet(String attempt, AttemptState state) {
        boolean open = state == AttemptState.IN_PROGRESS;
        add(new H1(title), new Paragraph(text(open ? "result.open" : "result.waiting")));
        if (open) {
            Anchor back = new Anchor("take/" + attempt, text("home.continue"));
            back.addClassNames("button", "primary");
            add(back);
        }
    }

    private void show(Result result, boolean timeUp) {
        AttemptSummary attempt = result.attempt();
        title = text("result.of", attempt.title());
        Div head = new Div(new H1(attempt.title()), facts(result));
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
        Div standing = new Div(score(result), wrong(result));
        standing.addClassName("stack");
        Div topics = new Div(new TopicsPart(result), plan(result));
        topics.addClassName("stack");
        Div grid = new Div(standing, topics);
        result.report().calibration().ifPresent(calibration -> grid.add(new CertaintyPart(calibration)));
        grid.addClassName("result-grid");
        add(head, grid, questions(result));
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
                new ReadinessPart(result.report().readiness()));
        ScoringNote.of(result.scoring()).ifPresent(card::add);
        card.addClassName("card");
        return card;
    }

    private static Component wrong(Result result) {
        Section card = new Section(new H2(text("result.wrong")));
        card.addClassName("card");
        List<MisconceptionCount> found = result.report().misconceptions();
        if (found.isEmpty()) {
            card.add(new Paragraph(text("result.wrong.none")));
        }
        for (MisconceptionCount one : found) {
            Span times = new Span(text("result.times", one.slots().size()));
            times.addClassName("times");
            String slots = one.slots().stream().map(String::valueOf).collect(Collectors.joining(", "));
            Span where = new Span(text("result.where", slots, one.slots().size()));
            where.addClassName("quiet");
            Div row = new Div(times, new Div(RichText.block(one.misconception().says()), where));
            row.addClassName("misconception");
            card.add(row);
        }
        return card;
    }

    private static Component plan(Result result) {
        Section card = new Section(new H2(text("result.plan")));
        card.addClassName("card");
        List<Advice> plan = result.report().studyPlan();
        if (plan.isEmpty()) {
            card.add(new Paragraph(text("result.plan.none")));
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("plan");
            plan.forEach(advice -> list.add(advice(advice)));
            card.add(list);
        }
        Anchor next = new Anchor("quizzes", text("result.next"));
        next.addClassNames("button", "primary");
        Div actions = new Div(next);
        boolean missed = result.questions().stream()
                .map(one -> one.answered().verdict().outcome())
                .anyMatch(outcome -> outcome == Outcome.WRONG || outcome == Outcome.PARTLY);
        if (result.own() && missed) {
            Anchor review = new Anchor("reviews", text("result.review"));
            review.addClassName("button");
            actions.add(review);
        }
        actions.add(receipt(result));
        actions.addClassName("actions");
        card.add(actions);
        return card;
    }

    private static ListItem advice(Advice advice) {
        Span topic = new Span(advice.topic().title());
        topic.addClassName("strong");
        Span phase =
                new Span(" · " + text("result.phase", advice.topic().phase().number()));
        phase.addClassName("quiet");
        ListItem item = new ListItem(topic, phase, new Paragraph(advice.reason()));
        advice.looksFor().ifPresent(words -> {
            RichText looksFor = RichText.block(words);
            looksFor.addClassName("quiet");
            item.add(looksFor);
        });
        if (!advice.resources().isEmpty()) {
            item.add(ReviewPart.references(advice.resources()));
        }
        return item;
    }

    private static Component receipt(Result result) {
        byte[] json = result.receipt().getBytes(StandardCharsets.UTF_8);
        String name = "receipt-" + result.receiptCode() + ".json";
        Anchor receipt = new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(json), name, "application/json", json.length)),
                AttachmentType.DOWNLOAD,
                text("result.receipt"));
        receipt.addClassName("button");
        return receipt;
    }

    private Component questions(Result result) {
        List<ReviewedQuestion> questions =
                result.questions().stream().map(one -> question(result, one)).toList();
        Checkbox only = new Checkbox(text("result.only"));
        only.addValueChangeListener(
                event -> questions.forEach(one -> one.setVisible(!event.getValue() || !one.isRight())));
        Section section = new Section(new H2(text("result.questions")), only);
        section.addClassNames("card", "questions");
        questions.forEach(section::add);
        return section;
    }

    private ReviewedQuestion question(Result result, Result.Reviewed reviewed) {
        Id attempt = result.attempt().id();
        int slot = reviewed.answered().slot();
        return new ReviewedQuestion(reviewed, result.own(), met -> {
            RubricOutcome outcome = rubrics.score(SignedIn.require(), attempt, slot, met, Client.address());
            show(attempt, false);
            String said = outcome instanceof RubricOutcome.Scored scored
                    ? text("rubric.saved", slot, Formats.number(scored.points()), scored.max())
                    : text("rubric.refused");
            Notification.show(said);
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
