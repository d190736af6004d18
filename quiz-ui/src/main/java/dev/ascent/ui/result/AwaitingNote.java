package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.core.feedback.Answered;
import dev.ascent.server.attempt.Result;
import java.io.Serial;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which open answers are not counted yet, since nobody has scored them. */
final class AwaitingNote extends Paragraph {

    @Serial
    private static final long serialVersionUID = 1L;

    private AwaitingNote(String words) {
        super(words);
        addClassName("note");
    }

    /** The note for a result; none where everything counts. */
    static Optional<AwaitingNote> on(Result result) {
        String slots = result.questions().stream()
                .map(Result.Reviewed::answered)
                .filter(answered -> !answered.counts())
                .map(Answered::slot)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        String awaiting = text(result.own() ? "result.awaiting.own" : "result.awaiting", slots);
        return Optional.of(
                new AwaitingNote(result.attempt().counts() ? awaiting : text("result.ungraded") + " " + awaiting));
    }
}
