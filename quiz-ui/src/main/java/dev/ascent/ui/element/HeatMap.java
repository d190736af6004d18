package dev.ascent.ui.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table whose cells are shaded by their share and say it in figures too. */
public final class HeatMap extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int STEPS = 5;

    /**
     * One cell.
     *
     * @param share from 0 to 1, the shade
     * @param label the figure shown
     */
    public record Cell(double share, String label) {}

    /** One row: its head, and a cell or nothing for each column. */
    public record Row(String head, List<Optional<Cell>> cells) {}

    /** Draws the rows under a name; {@code heads} begins with the head of the rows' column. */
    public HeatMap(String name, String sentence, List<String> heads, List<Row> rows) {
        addClassName("heatmap");
        PlainTable table = new PlainTable(name, heads);
        table.addClassName("heat");
        for (Row row : rows) {
            List<Component> contents = new ArrayList<>();
            contents.add(new Text(row.head()));
            row.cells()
                    .forEach(cell -> contents.add(new Text(cell.map(Cell::label).orElse("–"))));
            List<HtmlContainer> cells = table.addCells(contents);
            for (int i = 0; i < row.cells().size(); i++) {
                HtmlContainer td = cells.get(i + 1);
                td.addClassName(row.cells().get(i).map(HeatMap::shade).orElse("none"));
            }
        }
        Div caption = new Div(sentence);
        caption.addClassName("caption");
        add(new Scrolling(table), caption);
    }

    private static String shade(Cell cell) {
        return "heat-" + Math.min(STEPS - 1, (int) Math.floor(Math.clamp(cell.share(), 0, 1) * STEPS));
    }
}
