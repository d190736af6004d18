package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import dev.ascent.ui.element.PlainTable;
import java.io.Serial;
import java.util.List;

/** Shows which key does what. */
final class KeysDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Makes the dialog.
     *
     * @param certainty whether the quiz asks how sure one is
     */
    KeysDialog(boolean certainty) {
        setHeaderTitle(text("keys.title"));
        PlainTable table = new PlainTable(text("keys.title"), List.of(text("keys.key"), text("keys.does")));
        table.addRow(List.of("1 … 9", text("keys.choose")));
        table.addRow(List.of("n, →", text("keys.next")));
        table.addRow(List.of("p, ←", text("keys.previous")));
        if (certainty) {
            table.addRow(List.of("c", text("keys.certainty")));
        }
        table.addRow(List.of("f", text("keys.flag")));
        table.addRow(List.of("t", text("keys.time")));
        table.addRow(List.of("?", text("keys.help")));
        add(table);
        Button close = new Button(text("keys.close"), event -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
