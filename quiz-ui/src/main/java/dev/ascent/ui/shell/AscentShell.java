package dev.ascent.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import java.io.Serial;

/** The page that carries every view: styles, icon and viewport. */
@Viewport("width=device-width, initial-scale=1")
@StyleSheet("context://ascent/tokens.css")
@StyleSheet("context://ascent/base.css")
@StyleSheet("context://ascent/elements.css")
@StyleSheet("context://ascent/views.css")
public final class AscentShell implements AppShellConfigurator {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "ascent/icon.svg");
    }
}
