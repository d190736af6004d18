package dev.ascent.ui.report;

import com.vaadin.flow.router.QueryParameters;
import dev.ascent.server.ident.Id;
import dev.ascent.server.review.QueueFilter;
import dev.ascent.server.review.ReviewState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How the reviewers' queue, its filters and its answers are written in addresses. */
final class QueueAddress {

    static final String STATE = "state";
    static final String QUIZ = "quiz";
    static final String TOPIC = "topic";

    /** The answer that was scored last. */
    static final String SCORED = "scored";

    private QueueAddress() {}

    /** An answer's place: attempt and number of the question. */
    record Place(Id attempt, int slot) {
        @Override
        public String toString() {
            return attempt + "-" + slot;
        }
    }

    static Optional<Place> place(String text) {
        String[] sides = text.split("-", 2);
        return sides.length == 2 && sides[1].matches("\\d{1,4}")
                ? Id.parse(sides[0]).map(attempt -> new Place(attempt, Integer.parseInt(sides[1])))
                : Optional.empty();
    }

    static QueueFilter filter(QueryParameters address) {
        return new QueueFilter(
                address.getSingleParameter(STATE).flatMap(ReviewState::of).orElse(ReviewState.AWAITING),
                address.getSingleParameter(QUIZ),
                address.getSingleParameter(TOPIC));
    }

    static QueryParameters of(QueueFilter filter, Optional<Place> scored) {
        Map<String, String> address = new LinkedHashMap<>();
        if (filter.state() != ReviewState.AWAITING) {
            address.put(STATE, filter.state().id());
        }
        filter.quiz().ifPresent(quiz -> address.put(QUIZ, quiz));
        filter.topic().ifPresent(topic -> address.put(TOPIC, topic));
        scored.ifPresent(place -> address.put(SCORED, place.toString()));
        return QueryParameters.simple(address);
    }
}
