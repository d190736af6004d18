package dev.ascent.ui.home;

import dev.ascent.ui.shell.NavigationItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What this feature adds to the frame. */
@Factory
final class HomePages {

    @Singleton
    @Named("home")
    NavigationItem home() {
        return NavigationItem.of(HomeView.class, "nav.home", 10);
    }

    @Singleton
    @Named("quizzes")
    NavigationItem quizzes() {
        return NavigationItem.of(QuizzesView.class, "nav.quizzes", 20);
    }
}
