package dev.ascent.ui.report;

import dev.ascent.server.account.Role;
import dev.ascent.ui.shell.NavigationItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What this feature adds to the frame. */
@Factory
final class ReportPages {

    @Singleton
    @Named("scores")
    NavigationItem scores() {
        return NavigationItem.of(ScoresView.class, "nav.scores", 40, Role.REVIEWER, Role.INSTRUCTOR);
    }

    @Singleton
    @Named("open-answers")
    NavigationItem openAnswers() {
        return NavigationItem.of(QueueView.class, "nav.queue", 50, Role.REVIEWER, Role.INSTRUCTOR);
    }
}
