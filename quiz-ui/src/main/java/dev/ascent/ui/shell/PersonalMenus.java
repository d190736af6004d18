package dev.ascent.ui.shell;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.server.VaadinRequest;
import java.io.Serial;
import java.util.Optional;

/** The two menus at the end of the header: colours, and the account. */
final class PersonalMenus extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    PersonalMenus(Optional<SignedIn> person, Runnable signOut) {
        addClassName("menus");
        MenuBar bar = new MenuBar();
        bar.getElement().setAttribute("aria-label", text("account.label"));
        bar.setI18n(new MenuBarI18n().setMoreOptions(text("account.more")));
        SubMenu colours = bar.addItem(text("scheme.label")).getSubMenu();
        SchemeChoice chosen = SchemeChoice.of(VaadinRequest.getCurrent());
        for (SchemeChoice choice : SchemeChoice.values()) {
            MenuItem item = colours.addItem(text("scheme." + choice.key()), event -> {
                choice.apply(UI.getCurrent());
                colours.getItems().forEach(other -> other.setChecked(other.equals(event.getSource())));
            });
            item.setCheckable(true);
            item.setChecked(choice == chosen);
        }
        person.ifPresent(known -> {
            Span name = new Span(known.person().name());
            name.addClassName("account-name");
            MenuItem account = bar.addItem(name);
            account.getSubMenu().addItem(text("account.signout"), event -> signOut.run());
        });
        add(bar);
    }
}
