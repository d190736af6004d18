package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;

/** What can I practise? The ready-made quizzes, and one of my own. */
@Prototype
@Route(value = "quizzes", layout = MainLayout.class)
@PermitAll
public class QuizzesView extends Div implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    QuizzesView(Catalogue catalogue, Starter starter, AdaptiveTests adaptive, RunningQuizzes running) {
        addClassName("stack");
        Paragraph lead = new Paragraph(text("quizzes.lead"));
        lead.addClassName("lead");
        Anchor own = new Anchor("quizzes#own", text("own.jump"));
        own.setRouterIgnore(true);
        add(new Div(new H1(text("quizzes.title")), lead, own));
        add(
                new ReadyQuizzes(catalogue.bank(), starter, running),
                new OwnQuizForm(catalogue.bank().taxonomy(), starter, adaptive, running));
    }

    @Override
    public String getPageTitle() {
        return text("nav.quizzes") + " · " + text("product");
    }
}
