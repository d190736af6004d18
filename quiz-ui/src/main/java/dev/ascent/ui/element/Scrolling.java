package dev.ascent.ui.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.io.Serial;

/** A region that scrolls sideways by itself where its content is wider than the page; reachable by keyboard. A shadow shows at which edge there is more. */
public final class Scrolling extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Wraps a table. */
    public Scrolling(PlainTable table) {
        this(table, table.name());
    }

    /** Wraps the content; the name is spoken to those who come to it by keyboard. */
    public Scrolling(Component content, String name) {
        super(content);
        addClassName("scrolling");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", name);
    }
}
