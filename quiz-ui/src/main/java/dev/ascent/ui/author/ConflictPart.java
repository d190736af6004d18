package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.ascent.server.catalogue.TextVersion;
import java.io.Serial;
import java.util.function.Consumer;

/** Two texts of which only one can be the newest: what was saved meanwhile against what is in the editor, and the choice. */
final class ConflictPart extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    private final DiffView difference = new DiffView();
    private final Paragraph words = new Paragraph();
    private final transient Consumer<TextVersion> keepMine;
    private final transient Consumer<TextVersion> takeTheirs;
    private final Div actions = new Div();

    ConflictPart(Consumer<TextVersion> keepMine, Consumer<TextVersion> takeTheirs) {
        this.keepMine = keepMine;
        this.takeTheirs = takeTheirs;
        addClassNames("note", "warn", "conflict");
        getElement().setAttribute("role", "alert");
        actions.addClassName("actions");
        add(new H2(text("conflict.title")), words, difference, actions);
        setVisible(false);
    }

    void show(TextVersion theirs, String mine) {
        words.setText(text("conflict.text", theirs.version()));
        difference.show(theirs.yaml(), mine);
        Button keep = new Button(text("conflict.mine"), event -> choose(keepMine, theirs));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        actions.removeAll();
        actions.add(keep, new Button(text("conflict.theirs"), event -> choose(takeTheirs, theirs)));
        setVisible(true);
    }

    private void choose(Consumer<TextVersion> choice, TextVersion theirs) {
        setVisible(false);
        choice.accept(theirs);
    }
}
