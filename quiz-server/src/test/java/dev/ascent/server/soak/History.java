package dev.ascent.server.soak;

import dev.ascent.server.history.Answer;
import dev.ascent.server.history.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Everything that clients did and were told, slot by slot. */
final class History {
    private final Map<Slot, Collection<Event>> events = new ConcurrentHashMap<>();

    /**
     * A slot of an attempt.
     *
     * @param attempt the attempt's id as the API writes it
     * @param number from 1
     */
    record Slot(String attempt, int number) {}

    /** Adds what happened to a slot. */
    void add(Slot slot, Event event) {
        events.computeIfAbsent(slot, fresh -> new ConcurrentLinkedQueue<>()).add(event);
    }

    /** The slots of which something is known. */
    Set<Slot> slots() {
        return events.keySet();
    }

    /** What is known of a slot. */
    List<Event> of(Slot slot) {
        return new ArrayList<>(events.getOrDefault(slot, List.of()));
    }

    /** The answers to a slot that were acknowledged. */
    Set<Answer> acknowledged(Slot slot) {
        return saves(slot, true);
    }

    /** The answers to a slot that were sent, acknowledged or not. */
    Set<Answer> sent(Slot slot) {
        return saves(slot, false);
    }

    private Set<Answer> saves(Slot slot, boolean onlyAcknowledged) {
        return of(slot).stream()
                .filter(event -> event instanceof Event.Save save
                        && (!onlyAcknowledged || save.reply() instanceof Event.Reply.Saved))
                .map(event -> ((Event.Save) event).answer())
                .collect(Collectors.toSet());
    }
}
