package dev.ascent.ui.shell;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.ascent.server.account.AccountService;
import io.micronaut.context.annotation.Prototype;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The frame of every page but the quiz itself: product, navigation by role, colours and account, then the view. */
@Prototype
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<NavigationItem> items;
    private final transient AccountService accounts;
    private final Header masthead = new Header();
    private final Main main = new Main();

    MainLayout(List<NavigationItem> items, AccountService accounts) {
        this.accounts = accounts;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::place))
                .toList();
        addClassName("frame");
        Anchor skip = new Anchor("#content", text("skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        masthead.addClassName("masthead");
        main.addClassName("page");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip, masthead, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
        main.setClassName("narrow", content instanceof Narrow);
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        masthead.removeAll();
        Optional<SignedIn> person = SignedIn.current();
        Nav nav = new Nav();
        nav.getElement().setAttribute("aria-label", text("nav.label"));
        for (NavigationItem item : items) {
            if (item.offeredTo(person)) {
                nav.add(link(item, event.getLocation().getPath()));
            }
        }
        masthead.add(brand(), nav, new PersonalMenus(person, this::signOut));
    }

    /** A link that is marked on its own page and on those below it. */
    private static Component link(NavigationItem item, String path) {
        RouterLink link = new RouterLink(text(item.textKey()), item.view());
        link.setHighlightCondition(HighlightConditions.never());
        String target = link.getHref();
        if (path.equals(target) || (!target.isEmpty() && path.startsWith(target + "/"))) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static Component brand() {
        Image mark = new Image("ascent/icon.svg", "");
        Anchor brand = new Anchor("", mark, new Span(text("product")));
        brand.addClassName("brand");
        return brand;
    }

    /** A view whose text is read rather than scanned: it gets the narrow column. */
    public interface Narrow {}

    private void signOut() {
        SignedIn.current().ifPresent(person -> accounts.signOut(person.token(), Client.address()));
        UI.getCurrent().getPage().setLocation("signin");
        SignedIn.end();
    }
}
