package dev.ascent.ui.shell;

import com.vaadin.flow.component.Component;
import dev.ascent.server.account.Role;
import java.util.List;
import java.util.Optional;

/** A bean that puts a view into the navigation of those who may see it. */
public interface NavigationItem {

    /** The view to go to. */
    Class<? extends Component> view();

    /** The key of the text shown. */
    String textKey();

    /** The place in the navigation; smaller comes first. */
    int place();

    /** Whether to offer it to this person; empty is somebody who is not signed in. */
    boolean offeredTo(Optional<SignedIn> person);

    /** An item for everybody with one of the roles, or for everybody signed in where there is none. */
    static NavigationItem of(Class<? extends Component> view, String textKey, int place, Role... roles) {
        record Item(Class<? extends Component> view, String textKey, int place, List<Role> roles)
                implements NavigationItem {

            @Override
            public boolean offeredTo(Optional<SignedIn> person) {
                if (roles.isEmpty()) {
                    return person.isPresent();
                }
                for (Role role : roles) {
                    if (person.isPresent() && person.get().may(role)) {
                        return true;
                    }
                }
                return false;
            }
        }
        return new Item(view, textKey, place, List.of(roles));
    }
}
