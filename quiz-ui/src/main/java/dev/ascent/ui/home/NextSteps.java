package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.core.feedback.Advice;
import dev.ascent.server.attempt.CustomQuiz;
import dev.ascent.server.attempt.Foresight;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.attempt.Starter;
import dev.ascent.ui.result.ReadinessPart;
import dev.ascent.ui.result.ResultView;
import dev.ascent.ui.result.StudyReason;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.SignedIn;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the last result says to do next: the topics to study, a quiz on just these, and how ready one is. */
final class NextSteps extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int TOPICS = 3;
    private static final int LONGEST = 10;

    NextSteps(Result last, Starter starter, RunningQuizzes running) {
        addClassName("result-grid");
        Section readiness = new Section(new ReadinessPart(last.report().readiness(), true));
        readiness.addClassName("card");
        add(readiness, study(last, starter, running));
    }

    private static Component study(Result last, Starter starter, RunningQuizzes running) {
        List<Advice> plan = last.report().studyPlan().stream().limit(TOPICS).toList();
        Section card = new Section(new H2(text("home.study")));
        card.addClassNames("card", "now");
        Div actions = new Div();
        actions.addClassName("actions");
        if (plan.isEmpty()) {
            card.add(new Paragraph(text("result.plan.none")));
        } else {
            Paragraph why = new Paragraph(text("home.study.why", last.attempt().title()));
            why.addClassName("quiet");
            OrderedList list = new OrderedList();
            list.addClassName("plan");
            plan.forEach(advice -> list.add(item(advice)));
            card.add(why, list);
            practice(plan, starter)
                    .ifPresent(quiz -> actions.add(new StartButton(
                            text("home.practise.start", quiz.questions()),
                            text("home.practise.start", quiz.questions()),
                            () -> starter.isOpen(SignedIn.require(), quiz),
                            () -> starter.start(SignedIn.require(), quiz, Client.address()),
                            running)));
        }
        actions.add(new RouterLink(
                text("home.study.all"), ResultView.class, last.attempt().id().toString()));
        card.add(actions);
        return card;
    }

    private static ListItem item(Advice advice) {
        Span topic = new Span(advice.topic().title());
        topic.addClassName("strong");
        return new ListItem(topic, new Paragraph(StudyReason.of(advice, true)));
    }

    /** A quiz on these topics, as long as is reasonable or else as the bank can meet. */
    private static Optional<CustomQuiz> practice(List<Advice> plan, Starter starter) {
        Set<String> topics = plan.stream().map(advice -> advice.topic().id()).collect(Collectors.toSet());
        CustomQuiz wanted = new CustomQuiz(topics, Optional.empty(), LONGEST);
        return switch (starter.foresee(SignedIn.require(), wanted)) {
            case Foresight.Possible possible -> Optional.of(wanted);
            case Foresight.Impossible impossible -> impossible.offer().map(Foresight.Offer::quiz);
        };
    }
}
