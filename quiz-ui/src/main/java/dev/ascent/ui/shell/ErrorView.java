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
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a page could not be shown, that nothing was lost, and what to do; the fault itself goes to the log. */
@Prototype
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class ErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle, MainLayout.Narrow {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A page could not be shown; reference {}", reference, parameter.getCaughtException());
        removeAll();
        Paragraph lead = new Paragraph(text("error.text"));
        lead.addClassName("lead");
        Paragraph quiet = new Paragraph(text("error.reference", reference));
        quiet.addClassName("quiet");
        Anchor reload = new Anchor(event.getLocation().getPathWithQueryParameters(), text("error.reload"));
        reload.addClassNames("button", "primary");
        reload.setRouterIgnore(true);
        add(new H1(text("error.title")), lead, quiet, reload);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return text("error.title");
    }
}
