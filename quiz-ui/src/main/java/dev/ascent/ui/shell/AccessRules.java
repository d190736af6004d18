package dev.ascent.ui.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.inject.Singleton;
import java.io.Serial;

/** Enforces at each navigation what a view's annotations say about who may see it; the others go to sign in. */
@Singleton
final class AccessRules implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SignInPage signIn;

    AccessRules(SignInPage signIn) {
        this.signIn = signIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // After a restart the page simply loads again, and the browser still knows who is signed in.
        messages.setSessionExpiredNotificationEnabled(false);
        event.getSource().setSystemMessagesProvider(info -> messages);
        NavigationAccessControl control = new NavigationAccessControl();
        control.setLoginView(signIn.view());
        event.getSource().addUIInitListener(ui -> ui.getUI().addBeforeEnterListener(control));
    }
}
