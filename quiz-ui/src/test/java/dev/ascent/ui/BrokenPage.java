package dev.ascent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.ascent.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.io.Serial;

/** A page that cannot be shown. */
@Prototype
@Route(value = "broken", layout = MainLayout.class)
@AnonymousAllowed
public class BrokenPage extends Div implements BeforeEnterObserver {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        throw new IllegalStateException("broken on purpose");
    }
}
