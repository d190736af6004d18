package dev.ascent.ui.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.io.Serial;

/** A region that scrolls sideways by itself where its content is wider than the page; reachable by keyboard. */
public final class Scrolling extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Wraps the content. */
    public Scrolling(Component content) {
        super(content);
        addClassName("scrolling");
        getElement().setAttribute("tabindex", "0");
    }
}
