package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.server.account.Person;
import dev.ascent.server.review.OpenAnswer;
import dev.ascent.server.review.QueueFilter;
import dev.ascent.server.review.ReviewQueue;
import dev.ascent.server.review.ReviewState;
import dev.ascent.ui.report.QueueAddress.Place;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.Optional;

/** Says what the answer that was scored last earned, and leads back to it; names nobody, as more of theirs may follow. */
final class ScoredNote extends Paragraph {

    @Serial
    private static final long serialVersionUID = 1L;

    private ScoredNote(OpenAnswer scored, Place place, QueueFilter filter) {
        addClassNames("note", "good");
        getElement().setAttribute("role", "status");
        RouterLink change = new RouterLink(text("queue.change"), ScoreAnswerView.class, place.toString());
        change.setQueryParameters(QueueAddress.of(filter, Optional.empty()));
        String words = text(
                "queue.scored",
                Formats.number(scored.reviewed().answered().earned()),
                scored.reviewed().answered().points());
        add(new Span(words + " "), change);
    }

    /** The note; none where that answer is not scored by a reviewer any more. */
    static Optional<ScoredNote> of(ReviewQueue queue, Person person, Place place, QueueFilter filter) {
        return queue.open(person, place.attempt(), place.slot())
                .filter(open -> open.line().state() == ReviewState.REVIEWED)
                .map(open -> new ScoredNote(open, place, filter));
    }
}
