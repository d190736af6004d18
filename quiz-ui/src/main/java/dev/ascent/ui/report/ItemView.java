package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.report.ItemReport;
import dev.ascent.server.report.ItemReports;
import dev.ascent.ui.author.EditorView;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.Comparator;

/** What is wrong with a question? Its statistics in one quiz, and who chose which of its options; the newest version first. */
@Prototype
@Route(value = "scores/:quiz/items/:question", layout = MainLayout.class)
@RolesAllowed({"reviewer", "instructor"})
public class ItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ItemReports reports;
    private final transient Catalogue catalogue;
    private String title = text("items.title");

    ItemView(ItemReports reports, Catalogue catalogue) {
        this.reports = reports;
        this.catalogue = catalogue;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = SignedIn.require();
        String quiz = event.getRouteParameters().get("quiz").orElseThrow(NotFoundException::new);
        String question = event.getRouteParameters().get("question").orElseThrow(NotFoundException::new);
        ItemReport report = reports.of(person, quiz, question).orElseThrow(NotFoundException::new);
        title = question + " · " + text("items.of", report.title());
        Paragraph lead = new Paragraph(ItemsView.read(report, "items.read.one"));
        lead.addClassName("lead");
        Div actions = new Div();
        actions.addClassName("actions");
        if (person.may(Role.INSTRUCTOR)) {
            actions.add(button(new RouterLink(text("items.edit"), EditorView.class, question)));
        }
        actions.add(button(new RouterLink(text("items.regrade"), QuizScoresView.class, quiz)));
        removeAll();
        add(new Div(
                new RouterLink(
                        "← " + text("items.of", report.title()), ItemsView.class, new RouteParameters("quiz", quiz)),
                new H1(question),
                lead,
                actions));
        report.lines().stream()
                .sorted(Comparator.comparingInt(ItemReport.Line::version).reversed())
                .forEach(line -> add(new ItemVersionPart(line, catalogue)));
    }

    private static RouterLink button(RouterLink link) {
        link.addClassName("button");
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
