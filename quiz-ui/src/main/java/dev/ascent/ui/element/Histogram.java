package dev.ascent.ui.element;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** How many fall into each of some neighbouring ranges, as columns, with the numbers in a table. */
public final class Histogram extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** One column: the range in words, and how many fall into it. */
    public record Column(String range, long count) {}

    /** Draws the columns in the order given. */
    public Histogram(String sentence, String rangeHead, List<Column> columns) {
        addClassName("histogram");
        long most = Math.max(1, columns.stream().mapToLong(Column::count).max().orElse(1));
        Div chart = new Div();
        chart.addClassName("histogram-chart");
        chart.getElement().setAttribute("aria-hidden", "true");
        for (Column column : columns) {
            Span count = new Span(column.count() == 0 ? "" : String.valueOf(column.count()));
            Span bar = new Span();
            bar.addClassName("column");
            bar.getStyle().set("--height", Math.round(100.0 * column.count() / most) + "%");
            Span range = new Span(column.range());
            range.addClassName("range");
            Div cell = new Div(count, bar, range);
            chart.add(cell);
        }
        Div caption = new Div(sentence);
        caption.addClassName("caption");
        add(
                chart,
                caption,
                new TableBehind(
                        List.of(rangeHead, text("histogram.count")),
                        columns.stream()
                                .map(column -> List.of(column.range(), String.valueOf(column.count())))
                                .toList()));
    }
}
