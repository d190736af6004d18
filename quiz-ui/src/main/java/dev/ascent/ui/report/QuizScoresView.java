package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
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
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.Regrading;
import dev.ascent.server.report.ScoreReports;
import dev.ascent.server.report.ScoreSheet;
import dev.ascent.ui.element.HeatMap;
import dev.ascent.ui.element.Histogram;
import dev.ascent.ui.element.PlainTable;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.result.ResultView;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStreamWriter;
import java.io.Serial;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How did they do in one quiz? The distribution, the topics, and who did how. */
@Prototype
@Route(value = "scores", layout = MainLayout.class)
@RolesAllowed({"reviewer", "instructor"})
public class QuizScoresView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    /** More columns than this nobody can read at a glance. */
    private static final int CANDIDATES = 12;

    private static final int BINS_SHOWN = 10;

    private final transient ScoreReports reports;
    private final transient Regrading regrading;
    private String title = text("scores.title");

    QuizScoresView(ScoreReports reports, Regrading regrading) {
        this.reports = reports;
        this.regrading = regrading;
        addClassName("stack");
    }

    @Override
    public void setParameter(BeforeEvent event, String quiz) {
        Person person = SignedIn.require();
        ScoreSheet sheet = reports.sheet(person, quiz).orElseThrow(NotFoundException::new);
        title = text("scores.of", sheet.title());
        removeAll();
        Paragraph lead = new Paragraph(text(
                "scores.facts",
                sheet.attempts(),
                sheet.mean().map(Formats::percent).orElse("–")));
        lead.addClassName("lead");
        RouterLink items = new RouterLink(text("items.link"), ItemsView.class, new RouteParameters("quiz", quiz));
        items.addClassName("button");
        Div actions = new Div(csv(person, quiz), items);
        actions.addClassName("actions");
        Div head = new Div(
                new RouterLink("← " + text("scores.title"), ScoresView.class), new H1(sheet.title()), lead, actions);
        add(head, card("scores.distribution", distribution(sheet)), card("scores.topics", topics(sheet)));
        add(card("scores.attempts", attempts(sheet)), new RegradePart(regrading, person, quiz));
    }

    private static Section card(String head, Component content) {
        Section card = new Section(new H2(text(head)), content);
        card.addClassName("card");
        return card;
    }

    private static Component distribution(ScoreSheet sheet) {
        List<Histogram.Column> columns = new ArrayList<>();
        int per = Math.max(1, sheet.bins().size() / BINS_SHOWN);
        int width = 100 / Math.max(1, sheet.bins().size());
        for (int from = 0; from < sheet.bins().size(); from += per) {
            long count = sheet
                    .bins()
                    .subList(from, Math.min(from + per, sheet.bins().size()))
                    .stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            columns.add(new Histogram.Column(
                    text("scores.range", from * width, Math.min(100, (from + per) * width)), count));
        }
        long most = columns.stream().mapToLong(Histogram.Column::count).max().orElse(0);
        List<String> fullest = columns.stream()
                .filter(column -> column.count() == most)
                .map(Histogram.Column::range)
                .toList();
        return new Histogram(
                text("scores.distribution.caption", sheet.attempts(), String.join(", ", fullest), most, fullest.size()),
                text("scores.share"),
                columns);
    }

    private static Component topics(ScoreSheet sheet) {
        List<ScoreSheet.Row> shown = sheet.rows().stream().limit(CANDIDATES).toList();
        List<String> heads = new ArrayList<>(List.of(text("result.topic"), text("scores.everybody")));
        shown.forEach(row -> heads.add(row.candidate()));
        List<HeatMap.Row> rows = new ArrayList<>();
        for (ScoreSheet.TopicTotal topic : sheet.topics()) {
            List<Optional<HeatMap.Cell>> cells = new ArrayList<>();
            cells.add(Optional.of(cell(topic.share())));
            shown.forEach(row -> cells.add(
                    Optional.ofNullable(row.topics().get(topic.topic())).map(QuizScoresView::cell)));
            rows.add(new HeatMap.Row(topic.title(), cells));
        }
        String weakest = sheet.topics().stream()
                .min(Comparator.comparingDouble(ScoreSheet.TopicTotal::share))
                .map(topic -> text("scores.weakest", topic.title(), Formats.percent(topic.share())))
                .orElse("");
        return new HeatMap(
                text("scores.topics"), weakest + " " + text("scores.topics.caption", shown.size()), heads, rows);
    }

    private static HeatMap.Cell cell(double share) {
        return new HeatMap.Cell(share, Formats.percent(share));
    }

    private static Component attempts(ScoreSheet sheet) {
        PlainTable table = new PlainTable(
                text("scores.attempts"),
                List.of(
                        text("scores.candidate"),
                        text("home.past.finished"),
                        text("home.past.score"),
                        text("scores.share"),
                        text("scores.detail")));
        for (ScoreSheet.Row row : sheet.rows()) {
            RouterLink detail = new RouterLink(
                    text("scores.open"), ResultView.class, row.attempt().toString());
            detail.getElement().setAttribute("aria-label", text("scores.open.of", row.candidate()));
            table.addCells(List.of(
                    new Span(row.candidate()),
                    new Span(Formats.moment(row.finishedAt())),
                    new Span(
                            row.max() == 0
                                    ? text("outcome.awaiting")
                                    : text("points.of", Formats.number(row.score()), row.max())),
                    new Span(row.max() == 0 ? "–" : Formats.percent(row.share())),
                    detail));
        }
        if (sheet.rows().size() >= sheet.attempts()) {
            return new Scrolling(table);
        }
        Paragraph newest = new Paragraph(text("scores.newest", sheet.rows().size(), sheet.attempts()));
        return new Div(newest, new Scrolling(table));
    }

    private Component csv(Person person, String quiz) {
        Anchor anchor = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("scores-" + quiz + ".csv");
                    event.setContentType("text/csv;charset=utf-8");
                    Optional<ScoreReports.Csv> csv = reports.csv(person, quiz);
                    try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                        if (csv.isPresent()) {
                            csv.get().writeTo(out);
                        }
                    }
                },
                AttachmentType.DOWNLOAD,
                text("scores.csv"));
        anchor.addClassName("button");
        return anchor;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
