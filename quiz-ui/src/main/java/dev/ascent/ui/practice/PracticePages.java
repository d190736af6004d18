package dev.ascent.ui.practice;

import dev.ascent.ui.shell.NavigationItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What this feature adds to the frame. */
@Factory
final class PracticePages {

    @Singleton
    @Named("reviews")
    NavigationItem reviews() {
        return NavigationItem.of(ReviewsView.class, "nav.reviews", 25);
    }
}
