package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.router.RouterLink;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.ui.take.TakeView;
import java.io.Serial;

/** Leads back to a quiz whose clock runs. */
final class ContinueLink extends RouterLink {

    @Serial
    private static final long serialVersionUID = 1L;

    ContinueLink(String label, AttemptSummary attempt) {
        super(label, TakeView.class, attempt.id().toString());
        addClassNames("button", "primary");
        getElement().setAttribute("aria-label", text("quiz.continue", label, attempt.title()));
    }
}
