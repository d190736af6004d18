package dev.ascent.ui.element;

import java.io.Serial;

/** Asks before something is done, with the safe answer first: it has the focus, so that Enter and Escape lose nothing. */
public final class SafeDialog extends Confirmation {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * A question with its safe answer alone.
     *
     * @param safe the label of the safe answer
     * @param stay what that answer does
     */
    public SafeDialog(String title, String safe, Runnable stay) {
        setHeader(title);
        setConfirmButton(safe, event -> stay.run());
    }

    /** Offers the deed that the question is about. */
    public void offer(String label, Runnable deed) {
        setRejectButton(label, event -> deed.run());
        setRejectButtonTheme("tertiary");
        setRejectable(true);
    }

    /** Offers the deed that the question is about, shown as one by which something is lost. */
    public void offerLosing(String label, Runnable deed) {
        offer(label, deed);
        setRejectButtonTheme("error tertiary");
    }
}
