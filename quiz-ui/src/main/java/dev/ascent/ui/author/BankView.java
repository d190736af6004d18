package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Topic;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.catalogue.QuestionSearch;
import dev.ascent.server.catalogue.QuestionSummary;
import dev.ascent.server.catalogue.Status;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Is the bank good? All questions to search and filter, what is missing, and what is wrong. */
@Prototype
@Route(value = "bank", layout = MainLayout.class)
@RolesAllowed("instructor")
public class BankView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Up to so many lines the list is as long as they are, beyond it scrolls. */
    private static final int FEW = 6;

    private final transient Catalogue catalogue;
    private final TextField words = new TextField(text("bank.search"));
    private final ComboBox<Topic> topic = new ComboBox<>(text("bank.topic"));
    private final Select<Level> level = choice(text("bank.level"), Level.values(), one -> text("level." + one.id()));
    private final Select<Kind> kind = choice(text("bank.kind"), Kind.values(), one -> text("kind." + one.id()));
    private final Select<Status> status =
            choice(text("bank.status"), Status.values(), one -> text("status." + one.id()));
    private final Grid<QuestionSummary> grid = new Grid<>();
    private final Span count = new Span();

    BankView(Catalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("stack");
        Paragraph lead = new Paragraph(text("bank.lead"));
        lead.addClassName("lead");
        add(new Div(new H1(text("bank.title")), lead, new NewQuestion(this::isTaken)));
        if (!catalogue.problems().isEmpty()) {
            add(problems());
        }
        topic.setItems(catalogue.bank().taxonomy().topics());
        topic.setItemLabelGenerator(Topic::title);
        topic.setClearButtonVisible(true);
        topic.setPlaceholder(text("bank.any"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setPlaceholder(text("bank.search.help"));
        words.setClearButtonVisible(true);
        for (HasValue<?, ?> filter : List.of(words, topic, level, kind, status)) {
            filter.addValueChangeListener(event -> filtered(event.isFromClient()));
        }
        Div filters = new Div(words, topic, level, kind, status);
        filters.addClassName("filters");
        count.getElement().setAttribute("role", "status");
        count.addClassName("quiet");
        columns();
        Section list = new Section(filters, count, grid);
        list.addClassName("card");
        NativeDetails coverage = new NativeDetails(text("coverage.title"), new CoverageMap(catalogue.bank()));
        coverage.addClassName("card");
        add(list, coverage);
        search();
    }

    /** Filters as the address says, which can be kept and shared. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        words.setValue(address.getSingleParameter("text").orElse(""));
        address.getSingleParameter("topic")
                .flatMap(id -> catalogue.bank().taxonomy().topic(id))
                .ifPresent(topic::setValue);
        named(address, "level", Level.values(), Level::id).ifPresent(level::setValue);
        named(address, "kind", Kind.values(), Kind::id).ifPresent(kind::setValue);
        named(address, "status", Status.values(), Status::id).ifPresent(status::setValue);
    }

    private static <T> Optional<T> named(QueryParameters address, String name, T[] values, Function<T, String> id) {
        return address.getSingleParameter(name)
                .flatMap(wanted -> Arrays.stream(values)
                        .filter(value -> id.apply(value).equals(wanted))
                        .findFirst());
    }

    private void filtered(boolean byHand) {
        search();
        if (byHand) {
            Map<String, String> address = new LinkedHashMap<>();
            address.put("text", words.getValue().strip());
            address.put("topic", topic.getOptionalValue().map(Topic::id).orElse(""));
            address.put("level", level.getOptionalValue().map(Level::id).orElse(""));
            address.put("kind", kind.getOptionalValue().map(Kind::id).orElse(""));
            address.put("status", status.getOptionalValue().map(Status::id).orElse(""));
            address.values().removeIf(String::isEmpty);
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location("bank", QueryParameters.simple(address)));
        }
    }

    private boolean isTaken(String id) {
        return catalogue.search(QuestionSearch.ALL).stream()
                .anyMatch(one -> one.id().equals(id));
    }

    private static <T> Select<T> choice(String label, T[] items, Function<T, String> name) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("bank.any"));
        select.setItemLabelGenerator(item -> item == null ? text("bank.any") : name.apply(item));
        return select;
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", text("bank.title"));
        grid.setEmptyStateText(text("bank.nothing"));
        grid.addComponentColumn(BankView::question)
                .setHeader(text("bank.question"))
                .setFlexGrow(4)
                .setWidth("18rem")
                .setComparator(QuestionSummary::id);
        grid.addColumn(one -> one.topic()
                        .flatMap(id -> catalogue.bank().taxonomy().topic(id))
                        .map(Topic::title)
                        .orElse("–"))
                .setHeader(text("bank.topic"))
                .setFlexGrow(2)
                .setSortable(true);
        grid.addColumn(one -> one.level().map(l -> text("level." + l.id())).orElse("–"))
                .setHeader(text("bank.level"))
                .setComparator(one -> one.level().map(Enum::ordinal).orElse(-1));
        grid.addColumn(one -> one.kind().map(k -> text("kind." + k.id())).orElse("–"))
                .setHeader(text("bank.kind"))
                .setSortable(true);
        grid.addColumn(one -> text("status." + one.status().id()))
                .setHeader(text("bank.status"))
                .setSortable(true);
        grid.addColumn(QuestionSummary::version)
                .setHeader(text("bank.version"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true);
    }

    private static Component question(QuestionSummary summary) {
        RouterLink link = new RouterLink(summary.id(), EditorView.class, summary.id());
        RichText excerpt = RichText.inline(summary.excerpt());
        excerpt.addClassName("excerpt");
        Span facts = new Span(text(
                "preview.facts",
                summary.level().map(one -> text("level." + one.id())).orElse("–"),
                summary.kind().map(one -> text("kind." + one.id())).orElse("–"),
                text("status." + summary.status().id())));
        facts.addClassName("facts");
        Div cell = new Div(link, excerpt, facts);
        cell.addClassName("question-cell");
        return cell;
    }

    private void search() {
        List<QuestionSummary> found = catalogue.search(new QuestionSearch(
                words.getValue(),
                topic.getOptionalValue().map(Topic::id),
                level.getOptionalValue(),
                kind.getOptionalValue(),
                status.getOptionalValue()));
        count.setText(text(
                "bank.count", found.size(), catalogue.search(QuestionSearch.ALL).size()));
        grid.setAllRowsVisible(found.size() <= FEW);
        grid.setItems(found);
    }

    private Component problems() {
        ProblemList list = new ProblemList();
        list.show(catalogue.problems(), true);
        Section section =
                new Section(new H2(text("bank.problems", catalogue.problems().size())), list);
        section.addClassName("card");
        return section;
    }

    @Override
    public String getPageTitle() {
        return text("bank.title") + " · " + text("product");
    }
}
