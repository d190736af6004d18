package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.RubricOutcome;
import dev.ascent.server.ident.Id;
import dev.ascent.server.review.OpenAnswer;
import dev.ascent.server.review.QueueFilter;
import dev.ascent.server.review.QueuedAnswer;
import dev.ascent.server.review.ReviewQueue;
import dev.ascent.server.review.ReviewState;
import dev.ascent.ui.element.Keys;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.question.CriteriaForm;
import dev.ascent.ui.report.QueueAddress.Place;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.Optional;
import java.util.Set;

/** What is this open answer worth? Question, answer, model answer and criteria; then the next one. */
@Prototype
@Route(value = "open-answers", layout = MainLayout.class)
@RolesAllowed({"reviewer", "instructor"})
public class ScoreAnswerView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DIGITS = 9;

    private final transient ReviewQueue queue;
    private final transient Person person = SignedIn.require();
    private transient Place place = new Place(new Id(0), 0);
    private transient QueueFilter filter = QueueFilter.AWAITING;

    ScoreAnswerView(ReviewQueue queue) {
        this.queue = queue;
        addClassName("stack");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        QueryParameters address = event.getLocation().getQueryParameters();
        filter = QueueAddress.filter(address);
        place = QueueAddress.place(parameter).orElseThrow(NotFoundException::new);
        OpenAnswer open = queue.open(person, place.attempt(), place.slot()).orElseThrow(NotFoundException::new);
        removeAll();
        add(head(open.line()));
        Optional<Place> scored = address.getSingleParameter(QueueAddress.SCORED).flatMap(QueueAddress::place);
        scored.flatMap(last -> ScoredNote.of(queue, person, last, filter)).ifPresent(this::add);
        show(open, scored);
    }

    private Component head(QueuedAnswer line) {
        RouterLink back = new RouterLink("← " + text("queue.title"), QueueView.class);
        back.setQueryParameters(QueueAddress.of(filter, Optional.empty()));
        H1 title = new H1(text("queue.answer", line.title(), line.slot()));
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        Paragraph facts = new Paragraph(text(
                "queue.facts",
                line.topic(),
                Formats.moment(line.finishedAt()),
                line.candidate().orElse(text("queue.hidden")),
                text("queue.is." + line.state().id())));
        facts.addClassName("lead");
        return new Div(back, title, facts);
    }

    private void show(OpenAnswer open, Optional<Place> scored) {
        Task.Open task = (Task.Open) open.reviewed().answered().variant().task();
        String typed = open.reviewed().answered().response() instanceof Response.Text(String words) ? words : "";
        Div answer = new Div(typed);
        answer.addClassName("typed");
        // What the candidate ticked is not shown, so that it sways nobody.
        CriteriaForm criteria = new CriteriaForm(
                task, open.reviewed().answered().rubric().filter(score -> score.by() == Scorer.REVIEWER), true);
        criteria.addClassName("rubric");
        Div columns = new Div(
                card(
                        "asked",
                        new H2(text("queue.asked")),
                        RichText.block(open.reviewed().prompt().stem()),
                        new H2(text("queue.written")),
                        answer),
                card("model", new H2(text("queue.model")), RichText.block(task.model())),
                card(
                        "judged",
                        new H2(text("rubric.title")),
                        criteria,
                        actions(criteria, open.line().state() == ReviewState.REVIEWED, scored)));
        columns.addClassName("scoring-columns");
        add(columns);
    }

    private static Section card(String area, Component... parts) {
        Section card = new Section(parts);
        card.addClassNames("card", area);
        return card;
    }

    private Component actions(CriteriaForm criteria, boolean reviewed, Optional<Place> scored) {
        Button score = new Button(text("queue.score"), event -> score(criteria));
        score.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(score, new Button(text("queue.skip"), event -> goOn(Optional.empty())));
        Keys keys = new Keys().on("s", () -> score(criteria)).on("n", () -> goOn(Optional.empty()));
        if (reviewed) {
            TakeBack back = new TakeBack(queue, person, place, filter);
            actions.add(new Button(text("queue.undo"), event -> back.run()));
            keys.on("u", back);
        } else {
            scored.ifPresent(last -> keys.on("u", new TakeBack(queue, person, last, filter)));
        }
        for (int digit = 0; digit <= DIGITS; digit++) {
            int number = digit;
            keys.on(String.valueOf(digit), () -> criteria.toggle(number));
        }
        actions.addClassName("actions");
        Paragraph hint = new Paragraph(text(reviewed || scored.isPresent() ? "queue.keys.undo" : "queue.keys"));
        hint.addClassName("caption");
        return new Div(actions, hint, keys);
    }

    private void score(CriteriaForm criteria) {
        criteria.decided().ifPresent(this::score);
    }

    private void score(Set<String> met) {
        RubricOutcome outcome = queue.score(person, place.attempt(), place.slot(), met, Client.address());
        if (outcome instanceof RubricOutcome.Scored) {
            goOn(Optional.of(place));
        } else {
            Notification.show(text("rubric.refused"));
        }
    }

    /** To the next answer, or back to the list where there is none. */
    private void goOn(Optional<Place> scored) {
        Optional<QueuedAnswer> next = queue.next(person, filter, place.attempt(), place.slot());
        QueryParameters address = QueueAddress.of(filter, scored);
        next.ifPresentOrElse(
                line -> UI.getCurrent()
                        .navigate(ScoreAnswerView.class, new Place(line.attempt(), line.slot()).toString(), address),
                () -> UI.getCurrent().navigate(QueueView.class, address));
    }

    @Override
    public String getPageTitle() {
        return text("queue.one") + " · " + text("product");
    }
}
