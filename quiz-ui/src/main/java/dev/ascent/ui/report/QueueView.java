package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.server.account.Person;
import dev.ascent.server.review.QueueFilter;
import dev.ascent.server.review.QueuedAnswer;
import dev.ascent.server.review.ReviewQueue;
import dev.ascent.server.review.ReviewState;
import dev.ascent.ui.element.Keys;
import dev.ascent.ui.element.PlainTable;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.report.QueueAddress.Place;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which open answers await a reviewer? The queue, oldest first. */
@Prototype
@Route(value = "open-answers", layout = MainLayout.class)
@RolesAllowed({"reviewer", "instructor"})
public class QueueView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    private final transient ReviewQueue queue;

    QueueView(ReviewQueue queue) {
        this.queue = queue;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = SignedIn.require();
        QueueFilter filter = QueueAddress.filter(event.getLocation().getQueryParameters());
        Optional<Place> scored = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QueueAddress.SCORED)
                .flatMap(QueueAddress::place);
        removeAll();
        Paragraph lead = new Paragraph(text("queue.lead"));
        lead.addClassName("lead");
        add(new Div(new H1(text("queue.title")), lead));
        scored.ifPresent(place -> ScoredNote.of(queue, person, place, filter)
                .ifPresent(note -> add(note, new Keys().on("u", new TakeBack(queue, person, place, filter)))));
        List<QueuedAnswer> lines = queue.first(person, filter, SHOWN);
        Section card = new Section(states(person, filter), filters(person, filter));
        card.addClassName("card");
        if (lines.isEmpty()) {
            Div empty =
                    new Div(new Paragraph(text("queue.empty." + filter.state().id())));
            empty.addClassName("empty");
            card.add(empty);
        } else {
            card.add(new Scrolling(table(lines, filter)));
        }
        add(card);
    }

    private Component states(Person person, QueueFilter filter) {
        Map<ReviewState, Long> counts = queue.counts(person);
        Nav nav = new Nav();
        nav.addClassName("states");
        nav.getElement().setAttribute("aria-label", text("queue.states"));
        for (ReviewState state : ReviewState.values()) {
            RouterLink link =
                    new RouterLink(text("queue.state." + state.id(), counts.getOrDefault(state, 0L)), QueueView.class);
            link.setQueryParameters(
                    QueueAddress.of(new QueueFilter(state, filter.quiz(), filter.topic()), Optional.empty()));
            link.setHighlightCondition(HighlightConditions.never());
            if (state == filter.state()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Component filters(Person person, QueueFilter filter) {
        Div filters = new Div(
                choice(
                        text("queue.quiz"),
                        queue.quizzes(person, filter.state()),
                        filter.quiz(),
                        quiz -> go(new QueueFilter(filter.state(), quiz, filter.topic()))),
                choice(
                        text("queue.topic"),
                        queue.topics(person, filter.state()),
                        filter.topic(),
                        topic -> go(new QueueFilter(filter.state(), filter.quiz(), topic))));
        filters.addClassNames("filters", "two");
        return filters;
    }

    /** A choice among things that have an id and a title. */
    private static ComboBox<String> choice(
            String label, Map<String, String> titles, Optional<String> chosen, Consumer<Optional<String>> change) {
        ComboBox<String> box = new ComboBox<>(label);
        box.setItems(titles.keySet());
        box.setItemLabelGenerator(id -> titles.getOrDefault(id, id));
        box.setClearButtonVisible(true);
        box.setPlaceholder(text("bank.any"));
        chosen.ifPresent(box::setValue);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(box.getOptionalValue());
            }
        });
        return box;
    }

    private static void go(QueueFilter filter) {
        UI.getCurrent().navigate(QueueView.class, QueueAddress.of(filter, Optional.empty()));
    }

    private static PlainTable table(List<QueuedAnswer> lines, QueueFilter filter) {
        PlainTable table = new PlainTable(
                text("queue.title"),
                List.of(
                        text("queue.finished"),
                        text("queue.quiz"),
                        text("queue.topic"),
                        text("queue.question"),
                        text("queue.candidate")));
        for (QueuedAnswer line : lines) {
            RouterLink link = new RouterLink(
                    Formats.moment(line.finishedAt()),
                    ScoreAnswerView.class,
                    new Place(line.attempt(), line.slot()).toString());
            link.setQueryParameters(QueueAddress.of(filter, Optional.empty()));
            table.addCells(List.of(
                    link,
                    new Span(line.title()),
                    new Span(line.topic()),
                    new Span(line.question()),
                    new Span(line.candidate().orElse(text("queue.hidden")))));
        }
        return table;
    }

    @Override
    public String getPageTitle() {
        return text("queue.title") + " · " + text("product");
    }
}
