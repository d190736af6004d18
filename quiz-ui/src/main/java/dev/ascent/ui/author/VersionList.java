package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.ascent.server.catalogue.TextVersion;
import dev.ascent.ui.element.PlainTable;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;

/** All versions of a question, newest first; each can be brought into the editor. */
final class VersionList extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Consumer<TextVersion> load;

    VersionList(Consumer<TextVersion> load) {
        this.load = load;
    }

    void show(List<TextVersion> versions) {
        removeAll();
        if (versions.isEmpty()) {
            add(new Paragraph(text("versions.none")));
            return;
        }
        PlainTable table = new PlainTable(
                text("versions.title"),
                List.of(
                        text("bank.version"),
                        text("bank.status"),
                        text("versions.changed"),
                        text("versions.from"),
                        text("versions.text")));
        for (TextVersion version : versions.reversed()) {
            NativeButton open = new NativeButton(text("versions.open"), event -> load.accept(version));
            open.getElement().setAttribute("aria-label", text("versions.open.which", version.version()));
            open.addClassName("jump");
            table.addCells(List.of(
                    new Span(String.valueOf(version.version())),
                    new Span(text("status." + version.status().id())),
                    new Span(Formats.moment(version.changedAt())),
                    new Span(text(version.author().isPresent() ? "versions.here" : "versions.files")),
                    open));
        }
        add(new Scrolling(table));
    }
}
