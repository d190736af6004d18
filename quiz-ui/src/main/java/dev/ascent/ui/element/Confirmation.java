package dev.ascent.ui.element;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.io.Serial;

/**
 * Vaadin's confirm dialog, as a part of its page for those who hear it: its heading follows the page's, and its head and foot
 * are no landmarks beside those of the page.
 */
public class Confirmation extends ConfirmDialog {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                        (async () => {
                          await this.updateComplete;
                          const frame = this.shadowRoot.getElementById('overlay');
                          await frame.updateComplete;
                          frame.shadowRoot.querySelector('header').setAttribute('role', 'presentation');
                          frame.shadowRoot.querySelector('footer').setAttribute('role', 'group');
                          this.querySelector('[slot=header]').setAttribute('aria-level', '2');
                        })();
                        """);
    }
}
