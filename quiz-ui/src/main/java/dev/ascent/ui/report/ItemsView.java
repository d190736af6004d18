package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.server.report.ItemReport;
import dev.ascent.server.report.ItemReports;
import dev.ascent.ui.element.ItemMap;
import dev.ascent.ui.element.PlainTable;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which questions of a quiz are bad? Those to look at first, all on a map, and all in a table. */
@Prototype
@Route(value = "scores/:quiz/items", layout = MainLayout.class)
@RolesAllowed({"reviewer", "instructor"})
public class ItemsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The worst of a large bank; the others are fine, or have too few answers. */
    private static final int SHOWN = 200;

    private static final int FIRST = 20;

    private final transient ItemReports reports;
    private String title = text("items.title");

    ItemsView(ItemReports reports) {
        this.reports = reports;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String quiz = event.getRouteParameters().get("quiz").orElseThrow(NotFoundException::new);
        ItemReport report = reports.of(SignedIn.require(), quiz).orElseThrow(NotFoundException::new);
        title = text("items.of", report.title());
        removeAll();
        add(head(report));
        List<ItemReport.Line> shown = report.lines().stream().limit(SHOWN).toList();
        List<ItemReport.Line> measured = shown.stream()
                .filter(line -> line.analysis() instanceof ItemAnalysis.Measured)
                .toList();
        if (measured.isEmpty()) {
            add(empty(report));
        } else {
            add(card("items.first", first(report)), card("items.map", map(measured)));
        }
        add(card("items.all", all(report, shown)));
    }

    private static Component head(ItemReport report) {
        Paragraph lead = new Paragraph(read(report, "items.read"));
        lead.addClassName("lead");
        return new Div(
                new RouterLink("← " + text("scores.of", report.title()), QuizScoresView.class, report.quiz()),
                new H1(text("items.of", report.title())),
                lead);
    }

    /** How many attempts the statistics are of, and of how many, where that is another number. */
    static String read(ItemReport report, String key) {
        return report.read() < report.graded()
                ? text(key + ".newest", report.read(), report.graded())
                : text(key, report.read());
    }

    private static Component empty(ItemReport report) {
        int most = report.lines().stream()
                .mapToInt(line -> line.analysis().n())
                .max()
                .orElse(0);
        Div empty = new Div(new Paragraph(text("items.empty", ItemAnalysis.LEAST_ANSWERS, most)));
        empty.addClassName("empty");
        return empty;
    }

    private static Section card(String head, Component content) {
        Section card = new Section(new H2(text(head)), content);
        card.addClassName("card");
        return card;
    }

    private static Component first(ItemReport report) {
        List<ItemReport.Line> found = report.lines().stream()
                .filter(line -> !line.findings().isEmpty())
                .toList();
        if (found.isEmpty()) {
            return new Paragraph(text("items.none"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("findings");
        for (ItemReport.Line line : found.stream().limit(FIRST).toList()) {
            ListItem item = new ListItem(link(report, line));
            if (!line.excerpt().isEmpty()) {
                item.add(RichText.inline(line.excerpt()));
            }
            line.findings().forEach(finding -> item.add(new Paragraph(text("items.finding." + finding.id()))));
            list.add(item);
        }
        Div content = new Div(list);
        if (found.size() > FIRST) {
            content.add(new Paragraph(text("items.first.more", found.size() - FIRST)));
        }
        return content;
    }

    private static RouterLink link(ItemReport report, ItemReport.Line line) {
        return new RouterLink(
                name(report, line),
                ItemView.class,
                new RouteParameters(Map.of("quiz", report.quiz(), "question", line.question())));
    }

    /** The version is told where there are several. */
    private static String name(ItemReport report, ItemReport.Line line) {
        boolean several = report.lines().stream()
                        .filter(other -> other.question().equals(line.question()))
                        .count()
                > 1;
        return several ? text("items.version.of", line.question(), line.version()) : line.question();
    }

    private static Component map(List<ItemReport.Line> measured) {
        List<ItemMap.Point> points = measured.stream()
                .flatMap(line -> line.discrimination().stream()
                        .map(found -> new ItemMap.Point(
                                line.question(),
                                ((ItemAnalysis.Measured) line.analysis())
                                        .facility()
                                        .value(),
                                found.value(),
                                !line.findings().isEmpty())))
                .toList();
        List<String> below = points.stream()
                .filter(point -> point.discrimination() < 0)
                .map(ItemMap.Point::label)
                .toList();
        String named = below.stream().limit(3).collect(Collectors.joining(", "));
        return new ItemMap(
                text("items.map.caption", points.size(), below.size(), named), text("queue.question"), points);
    }

    private static Component all(ItemReport report, List<ItemReport.Line> shown) {
        PlainTable table = new PlainTable(
                text("items.all"),
                List.of(
                        text("queue.question"),
                        text("items.n"),
                        text("items.facility"),
                        text("items.discrimination"),
                        text("items.efficiency"),
                        text("items.drift"),
                        text("items.finding")));
        table.addClassName("figures");
        for (ItemReport.Line line : shown) {
            ItemFigures figures = ItemFigures.of(line);
            table.addCells(List.of(
                    link(report, line),
                    new Span(String.valueOf(line.analysis().n())),
                    new Span(figures.facility()),
                    new Span(figures.discrimination()),
                    new Span(figures.efficiency()),
                    new Span(figures.drift()),
                    tags(line)));
        }
        Div content = new Div(new Scrolling(table));
        if (report.lines().size() > shown.size()) {
            content.add(new Paragraph(
                    text("items.all.more", shown.size(), report.lines().size())));
        }
        Paragraph intervals = new Paragraph(text("items.intervals"));
        intervals.addClassName("quiet");
        content.add(intervals);
        return content;
    }

    private static Component tags(ItemReport.Line line) {
        Div tags = new Div();
        tags.addClassName("tags");
        line.findings().forEach(finding -> {
            Span tag = new Span(text("items.tag." + finding.id()));
            tag.addClassNames("tag", "warn");
            tags.add(tag);
        });
        return tags;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
