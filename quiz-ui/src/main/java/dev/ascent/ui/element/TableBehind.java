package dev.ascent.ui.element;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.NativeDetails;
import java.io.Serial;
import java.util.List;

/** The numbers behind a chart, as a table that opens on demand. */
final class TableBehind extends NativeDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    TableBehind(List<String> heads, List<List<String>> rows) {
        super(text("chart.table"));
        addClassName("table-behind");
        PlainTable table = new PlainTable(heads.getFirst(), heads);
        rows.forEach(table::addRow);
        setContent(new Scrolling(table));
    }
}
