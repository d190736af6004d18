package dev.ascent.ui.shell;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;

/** Says that an address leads nowhere, and where to go. */
@Prototype
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class NotFoundView extends Div
        implements HasErrorParameter<NotFoundException>, HasDynamicTitle, MainLayout.Narrow {

    @Serial
    private static final long serialVersionUID = 1L;

    NotFoundView() {
        Anchor home = new Anchor("", text("notfound.home"));
        home.addClassNames("button", "primary");
        Paragraph lead = new Paragraph(text("notfound.text"));
        lead.addClassName("lead");
        add(new H1(text("notfound.title")), lead, home);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return text("notfound.title");
    }
}
