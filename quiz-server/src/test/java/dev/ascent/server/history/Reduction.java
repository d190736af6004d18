package dev.ascent.server.history;

import dev.ascent.server.history.Event.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes a history that contradicts the model small enough to read. Only what can never cause a contradiction is done:
 * leaving out what somebody was told, and leaving out what nobody confirmed and nobody saw.
 */
final class Reduction {
    private Reduction() {}

    /** A part of {@code history} that still contradicts the model, in the order of time. */
    static List<Event> of(List<Event> history, Event contradicted) {
        List<Event> events = new ArrayList<>();
        long end = contradicted.span().to();
        for (Event event : history) {
            if (event.span().from() <= end) {
                Optional.of(event)
                        .filter(known -> known.span().to() <= end)
                        .or(() -> weaker(event))
                        .ifPresent(events::add);
            }
        }
        for (int index = events.size() - 1; index >= 0; index--) {
            weaken(events, index);
        }
        return events.stream()
                .filter(event -> !event.isUnconfirmed() || isSeen(event, events))
                .sorted(Comparator.comparingLong(event -> event.span().from()))
                .toList();
    }

    /** Forgets what the event at {@code index} was told, if the rest still contradicts the model. */
    private static void weaken(List<Event> events, int index) {
        Event event = events.get(index);
        if (event.isUnconfirmed()) {
            return;
        }
        List<Event> fewer = new ArrayList<>(events);
        fewer.remove(index);
        weaker(event).ifPresent(weak -> fewer.add(index, weak));
        if (!Linearizability.holds(fewer)) {
            events.clear();
            events.addAll(fewer);
        }
    }

    /** The event without its reply, where it may have had an effect nevertheless. */
    private static Optional<Event> weaker(Event event) {
        return switch (event) {
            case Event.Save save
            when save.reply() instanceof Reply.Saved || save.reply() instanceof Reply.Unknown ->
                Optional.of(new Event.Save(save.span().unanswered(), save.answer(), new Reply.Unknown()));
            case Event.Save refused -> Optional.empty();
            case Event.Read read -> Optional.empty();
            case Event.Close close -> Optional.of(new Event.Close(close.span().unanswered(), true));
        };
    }

    /** Whether any reply speaks of what this unconfirmed event would have done. */
    private static boolean isSeen(Event unconfirmed, List<Event> events) {
        return events.stream().anyMatch(event -> switch (event) {
            case Event.Read read ->
                unconfirmed instanceof Event.Save save ? save.answer().equals(read.seen()) : !read.takesAnswers();
            case Event.Save save
            when save.reply() instanceof Reply.Stale stale ->
                unconfirmed instanceof Event.Save other && other.answer().equals(stale.newest());
            case Event.Save save -> unconfirmed instanceof Event.Close && save.reply() instanceof Reply.Over;
            case Event.Close close -> false;
        });
    }
}
