package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import dev.ascent.ui.element.SafeDialog;

/** Asks before a text that is not saved is left behind. */
final class LeaveDialog {

    private LeaveDialog() {}

    static void open(Runnable leave, Runnable stay) {
        SafeDialog dialog = new SafeDialog(text("leave.title"), text("leave.stay"), stay);
        dialog.setText(text("leave.text"));
        dialog.offerLosing(text("leave.leave"), leave);
        dialog.addCancelListener(event -> stay.run());
        dialog.open();
    }
}
