package dev.ascent.server.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether the history of one slot is linearizable (Herlihy and Wing, 1990): whether the events can be put in an
 * order, each at a moment within its span, in which {@link Register} gives every reply that was given.
 *
 * <p>Exact, by just-in-time linearization (Lowe, "Testing for linearizability", 2017, §4): replies are gone through in
 * time; all registers that explain the past are kept, each with the calls under way that it has made use of. Saves of one
 * slot seldom overlap, so these are few, and the time is linear in the length of the history.
 */
public final class Linearizability {
    private final List<Event> history;
    /** Calls under way, by their place in the history. */
    private final Set<Integer> calls = new HashSet<>();

    private Set<Explanation> explanations = Set.of(new Explanation(Register.FRESH, Set.of()));

    private Linearizability(List<Event> history) {
        this.history = history;
    }

    /** A way to explain the past: the register now, and which calls under way have taken effect. */
    private record Explanation(Register register, Set<Integer> used) {}

    /** A request or a reply. */
    private record Moment(long time, boolean isReply, int event) {}

    /** The smallest part of the history that was found to contradict the model; empty where the history is linearizable. */
    public static List<Event> contradiction(List<Event> history) {
        Optional<Event> first = new Linearizability(history).firstContradiction();
        return first.isEmpty() ? List.of() : Reduction.of(history, first.get());
    }

    /** Whether the model explains the history. */
    static boolean holds(List<Event> history) {
        return new Linearizability(history).firstContradiction().isEmpty();
    }

    /** The first event whose reply nothing explains. */
    private Optional<Event> firstContradiction() {
        List<Moment> moments = new ArrayList<>();
        for (int event = 0; event < history.size(); event++) {
            Event.Span span = history.get(event).span();
            moments.add(new Moment(span.from(), false, event));
            if (!history.get(event).isUnconfirmed()) {
                moments.add(new Moment(span.to(), true, event));
            }
        }
        // At the same time a request comes before a reply: who can't tell must allow both orders.
        moments.sort(Comparator.comparingLong(Moment::time).thenComparing(Moment::isReply));
        for (Moment moment : moments) {
            if (moment.isReply()) {
                explain(moment.event());
                if (explanations.isEmpty()) {
                    return Optional.of(history.get(moment.event()));
                }
            } else {
                calls.add(moment.event());
            }
        }
        return Optional.empty();
    }

    /** Keeps the explanations in which the event has taken effect by now, with any calls under way before it. */
    private void explain(int replied) {
        Set<Explanation> kept = new HashSet<>();
        Set<Explanation> seen = new HashSet<>(explanations);
        Deque<Explanation> open = new ArrayDeque<>(explanations);
        while (!open.isEmpty()) {
            Explanation one = open.pop();
            if (one.used().contains(replied)) {
                kept.add(new Explanation(one.register(), without(one.used(), replied)));
                continue;
            }
            for (int call : calls) {
                if (!one.used().contains(call)) {
                    use(one, call).filter(seen::add).ifPresent(open::push);
                }
            }
        }
        calls.remove(replied);
        explanations = kept;
        forgetWhatCanChangeNothing();
    }

    private Optional<Explanation> use(Explanation one, int call) {
        Event event = history.get(call);
        if (event.isUnconfirmed() && !one.register().couldChangeBy(event)) {
            return Optional.empty();
        }
        return one.register().after(event).map(next -> new Explanation(next, with(one.used(), call)));
    }

    /** Sequences only grow and what is closed stays so: an unconfirmed call that is too late in every explanation goes. */
    private void forgetWhatCanChangeNothing() {
        Set<Integer> gone = new HashSet<>(calls);
        gone.removeIf(call -> !history.get(call).isUnconfirmed()
                || explanations.stream().anyMatch(one -> one.register().couldChangeBy(history.get(call))));
        if (!gone.isEmpty()) {
            calls.removeAll(gone);
            Set<Explanation> shorter = new HashSet<>();
            explanations.forEach(one -> {
                Set<Integer> used = new HashSet<>(one.used());
                used.removeAll(gone);
                shorter.add(new Explanation(one.register(), used));
            });
            explanations = shorter;
        }
    }

    private static Set<Integer> with(Set<Integer> set, int element) {
        Set<Integer> more = new HashSet<>(set);
        more.add(element);
        return more;
    }

    private static Set<Integer> without(Set<Integer> set, int element) {
        Set<Integer> fewer = new HashSet<>(set);
        fewer.remove(element);
        return fewer;
    }
}
