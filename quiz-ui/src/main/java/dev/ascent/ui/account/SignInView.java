package dev.ascent.ui.account;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import dev.ascent.server.account.AccountService;
import dev.ascent.server.account.SignIn;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import io.micronaut.context.annotation.Prototype;
import java.io.Serial;
import java.util.Objects;

/** Signs a person in and leads to the page they wanted. */
@Prototype
@Route(value = "signin", layout = MainLayout.class)
@AnonymousAllowed
public class SignInView extends Div implements HasDynamicTitle, BeforeEnterObserver, MainLayout.Narrow {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final CredentialForm form;
    private String wanted = "";

    SignInView(AccountService accounts) {
        this.accounts = accounts;
        this.form = new CredentialForm(false, this::submit);
        addClassName("account");
        Paragraph lead = new Paragraph(text("signin.lead"));
        lead.addClassName("lead");
        add(new H1(text("signin.title")), lead, form);
        if (accounts.policy() == AccountService.Policy.OPEN) {
            add(new Paragraph(
                    new Text(text("signin.new") + " "), new RouterLink(text("nav.register"), RegisterView.class)));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedIn.current().isPresent()) {
            event.forwardTo("");
            return;
        }
        Object stored =
                VaadinSession.getCurrent().getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        wanted = Objects.toString(stored, "");
    }

    private void submit() {
        form.clearFaults();
        if (form.email().isBlank() || form.password().isEmpty()) {
            form.say(text("signin.incomplete"));
            return;
        }
        enter(accounts.signIn(form.email(), form.password(), Client.address()), form, wanted);
    }

    static void enter(SignIn outcome, CredentialForm form, String wanted) {
        switch (outcome) {
            case SignIn.SignedIn in -> {
                SignedIn.begin(new SignedIn(in.person(), in.token()));
                UI.getCurrent().getPage().setLocation(wanted.isEmpty() ? "./" : wanted);
            }
            case SignIn.Refused refused -> form.say(text("signin.refused"));
            case SignIn.Throttled throttled -> form.say(text("account.throttled", wait(throttled.retryAfter())));
        }
    }

    static String wait(java.time.Duration duration) {
        long seconds = Math.max(1, duration.plusMillis(999).toSeconds());
        return seconds < 90 ? text("seconds", seconds) : text("minutes", (seconds + 59) / 60);
    }

    @Override
    public String getPageTitle() {
        return text("signin.title");
    }
}
