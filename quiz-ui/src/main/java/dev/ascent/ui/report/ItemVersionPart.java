package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.ascent.core.psychometrics.Drift;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.OptionAnalysis;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.report.Finding;
import dev.ascent.server.report.ItemReport;
import dev.ascent.ui.element.PlainTable;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;

/** One version of a question: what stands out, its statistics, what it asks, and its options. */
final class ItemVersionPart extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Any will do: texts are shown as one variant has them. */
    private static final long SEED = 1;

    ItemVersionPart(ItemReport.Line line, Catalogue catalogue) {
        addClassName("card");
        add(new H2(text("items.version", line.version())));
        for (Finding finding : line.findings()) {
            Paragraph note = new Paragraph(text("items.finding." + finding.id()));
            note.addClassNames("note", "warn");
            add(note);
        }
        add(new Scrolling(statistics(line)));
        line.drift().ifPresent(drift -> add(new Paragraph(moved(drift))));
        line.asked()
                .ifPresent(question -> showQuestion(line, catalogue.generator().generate(question, SEED)));
    }

    private static PlainTable statistics(ItemReport.Line line) {
        ItemFigures figures = ItemFigures.of(line);
        PlainTable table = new PlainTable(
                text("items.statistics"),
                List.of(
                        text("items.n"),
                        text("items.facility"),
                        text("items.discrimination"),
                        text("items.efficiency")));
        table.addClassName("figures");
        table.addRow(List.of(
                String.valueOf(line.analysis().n()),
                figures.facility(),
                figures.discrimination(),
                figures.efficiency()));
        return table;
    }

    private static String moved(Drift drift) {
        return text(
                drift.isSeen() ? "items.moved.seen" : "items.moved.unseen",
                Formats.percent(drift.earlier().value()),
                Formats.percent(drift.newer().value()),
                Formats.percent(drift.difference().interval().low()),
                Formats.percent(drift.difference().interval().high()));
    }

    private void showQuestion(ItemReport.Line line, Variant example) {
        Question question = example.question();
        add(new H3(text("items.asks")), RichText.block(example.stem()));
        if (!example.draw().parameters().isEmpty()) {
            Paragraph one = new Paragraph(text("items.variant"));
            one.addClassName("quiet");
            add(one);
        }
        if (question.kind() == Kind.SINGLE_CHOICE || question.kind() == Kind.MULTIPLE_CHOICE) {
            add(new H3(text("items.options")));
            add(
                    line.options().isEmpty()
                            ? new Paragraph(text("items.options.few", ItemAnalysis.LEAST_ANSWERS))
                            : new Scrolling(options(line, choices(example))));
        }
    }

    /** The options of a variant, in their author's order. */
    private static List<Task.Choice> choices(Variant example) {
        List<Task.Choice> choices = example.task() instanceof Task.SingleChoice(var one)
                ? one
                : example.task() instanceof Task.MultipleChoice several ? several.choices() : List.of();
        return choices.stream()
                .sorted(Comparator.comparingInt(
                        choice -> example.draw().entry(0, choice.id()).orElseThrow()))
                .toList();
    }

    private static PlainTable options(ItemReport.Line line, List<Task.Choice> choices) {
        PlainTable table = new PlainTable(
                text("items.options"),
                List.of(text("items.option"), text("items.chosen"), text("items.share"), text("items.rest")));
        table.addClassName("figures");
        for (int k = 0; k < line.options().size(); k++) {
            OptionAnalysis analysis = line.options().get(k).analysis();
            table.addCells(List.of(
                    option(analysis, choices.get(k)),
                    new Span(String.valueOf(analysis.chosen())),
                    new Span(ItemFigures.share(analysis.share())),
                    new Span(analysis.meanRest().map(ItemFigures::share).orElse(text("items.few")))));
        }
        return table;
    }

    private static Component option(OptionAnalysis analysis, Task.Choice shown) {
        Div head = new Div(RichText.inline(shown.text()));
        head.addClassName("tags");
        if (analysis.isKey()) {
            head.add(tag(text("items.key"), "good"));
        }
        shown.misconception().ifPresent(one -> head.add(tag(text("items.misconception", one.id()), "")));
        if (analysis.attractsStronger()) {
            head.add(tag(text("items.stronger"), "warn"));
        }
        RichText why = RichText.block(shown.why());
        why.addClassName("quiet");
        Div option = new Div(head, why);
        option.addClassName("option-analysed");
        return option;
    }

    private static Span tag(String words, String tone) {
        Span tag = new Span(words);
        tag.setClassName(("tag " + tone).strip());
        return tag;
    }
}
