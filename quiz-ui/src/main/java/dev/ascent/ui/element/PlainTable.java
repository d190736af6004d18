package dev.ascent.ui.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** A table in plain HTML: its first column heads the rows, and its name is heard. */
@Tag("table")
public final class PlainTable extends HtmlContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Part body = new Part("tbody");

    /** A table of this name with these column heads and no rows yet. */
    public PlainTable(String name, List<String> heads) {
        this.name = name;
        addClassName("plain");
        getElement().setAttribute("aria-label", name);
        Part row = new Part("tr");
        for (String head : heads) {
            Part cell = new Part("th");
            cell.getElement().setAttribute("scope", "col");
            cell.add(new Text(head));
            row.add(cell);
        }
        Part head = new Part("thead");
        head.add(row);
        add(head, body);
    }

    /** What it lists. */
    String name() {
        return name;
    }

    /** Adds a row of texts. */
    public void addRow(List<String> texts) {
        List<Component> cells = new ArrayList<>();
        texts.forEach(text -> cells.add(new Text(text)));
        addCells(cells);
    }

    /** Adds a row of components and gives its cells, the row's head first. */
    public List<HtmlContainer> addCells(List<? extends Component> contents) {
        Part row = new Part("tr");
        List<HtmlContainer> cells = new ArrayList<>();
        for (Component content : contents) {
            Part cell = new Part(cells.isEmpty() ? "th" : "td");
            if (cells.isEmpty()) {
                cell.getElement().setAttribute("scope", "row");
            }
            cell.add(content);
            row.add(cell);
            cells.add(cell);
        }
        body.add(row);
        return cells;
    }

    private static final class Part extends HtmlContainer {

        @Serial
        private static final long serialVersionUID = 1L;

        Part(String tag) {
            super(tag);
        }
    }
}
