package dev.ascent.ui.author;

import dev.ascent.server.account.Role;
import dev.ascent.ui.shell.NavigationItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What this feature adds to the frame. */
@Factory
final class AuthorPages {

    @Singleton
    @Named("bank")
    NavigationItem bank() {
        return NavigationItem.of(BankView.class, "nav.bank", 30, Role.INSTRUCTOR);
    }
}
