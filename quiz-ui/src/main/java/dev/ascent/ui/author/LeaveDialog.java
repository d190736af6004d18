package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.io.Serial;

/** Asks before a text that is not saved is left behind. Staying has the focus: Enter must lose nothing. */
final class LeaveDialog extends ConfirmDialog {

    @Serial
    private static final long serialVersionUID = 1L;

    LeaveDialog(Runnable leave, Runnable stay) {
        setHeader(text("leave.title"));
        setText(text("leave.text"));
        setConfirmButton(text("leave.stay"), event -> stay.run());
        setRejectButton(text("leave.leave"), event -> leave.run());
        setRejectButtonTheme("error tertiary");
        setRejectable(true);
        addCancelListener(event -> stay.run());
    }
}
