package dev.ascent.ui.practice;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.io.Serial;

/** How many questions are due to be asked again, with the way to them. */
public final class DuePart extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says it.
     *
     * @param due at least 1
     */
    public DuePart(int due) {
        addClassName("card");
        RouterLink link = new RouterLink(text("reviews.go"), ReviewsView.class);
        link.addClassName("button");
        Div actions = new Div(link);
        actions.addClassName("actions");
        add(new H2(text("reviews.due", due)), new Paragraph(text("reviews.lead")), actions);
    }
}
