package dev.ascent.ui.account;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.ascent.server.account.AccountService;
import dev.ascent.server.account.NewAccount;
import dev.ascent.server.account.Registration;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an account, with an invitation where the address carries one, and signs the person in. */
@Prototype
@Route(value = "register", layout = MainLayout.class)
@RouteAlias(value = "welcome", layout = MainLayout.class)
@AnonymousAllowed
public class RegisterView extends Div implements HasDynamicTitle, HasUrlParameter<String>, MainLayout.Narrow {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final CredentialForm form;
    private final Paragraph lead = new Paragraph(text("register.lead"));
    private Optional<String> invitation = Optional.empty();

    RegisterView(AccountService accounts) {
        this.accounts = accounts;
        this.form = new CredentialForm(true, this::submit);
        addClassName("account");
        lead.addClassName("lead");
        add(new H1(text("register.title")), lead, form);
        add(new Paragraph(
                new Text(text("register.known") + " "), new RouterLink(text("nav.signin"), SignInView.class)));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String secret) {
        invitation = Optional.ofNullable(secret)
                .or(() -> event.getLocation().getQueryParameters().getSingleParameter("invitation"));
        if (invitation.isPresent()) {
            lead.setText(text("register.invited"));
        } else if (accounts.policy() != AccountService.Policy.OPEN) {
            form.setVisible(false);
            lead.setText(
                    text(accounts.policy() == AccountService.Policy.INVITE ? "register.invite" : "register.closed"));
        }
    }

    private void submit() {
        form.clearFaults();
        NewAccount wanted = new NewAccount(form.email(), form.password(), form.name(), invitation);
        switch (accounts.register(wanted, Client.address())) {
            case Registration.Registered registered ->
                SignInView.enter(accounts.signIn(form.email(), form.password(), Client.address()), form, "");
            case Registration.Invalid invalid ->
                invalid.faults().forEach(fault -> form.fault(fault.field(), fault.message()));
            case Registration.EmailTaken taken -> form.fault("email", text("register.taken"));
            case Registration.InvitationNeeded needed -> form.say(text("register.invite"));
            case Registration.InvitationDead dead -> form.say(text("register.dead"));
            case Registration.Closed closed -> form.say(text("register.closed"));
            case Registration.Throttled throttled ->
                form.say(text("account.throttled", SignInView.wait(throttled.retryAfter())));
        }
    }

    @Override
    public String getPageTitle() {
        return text("register.title");
    }
}
