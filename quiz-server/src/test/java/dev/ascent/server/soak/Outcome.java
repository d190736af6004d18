package dev.ascent.server.soak;

import dev.ascent.server.fixture.Engine;
import dev.ascent.server.history.Event;
import dev.ascent.server.history.Linearizability;
import dev.ascent.server.soak.History.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a run on one engine.
 *
 * @param faults how often each fault happened
 * @param acknowledged how many saves were acknowledged
 * @param unanswered how many requests to save got no reply, or none that promises anything
 * @param late how many answers were taken after the deadline and its grace, by the node's own time
 * @param unexpected what nodes said that they should not say, whatever happens
 * @param recovered whether everything was served again after each fault and in the end
 * @param slots how many slots of attempts were answered
 * @param events how many requests, replies and deadlines were checked
 * @param contradiction the first slot whose history the model does not explain, and the smallest part that shows it
 */
record Outcome(
        Engine engine,
        Map<Fault, Integer> faults,
        long acknowledged,
        long unanswered,
        Ledger ledger,
        long late,
        List<String> unexpected,
        boolean recovered,
        int slots,
        long events,
        Optional<Contradiction> contradiction) {

    /**
     * Part of a history that the model does not explain.
     *
     * @param slot of which attempt
     * @param events the part, in the order of time
     */
    record Contradiction(Slot slot, List<Event> events) {
        /** The first in the history, if there is one. */
        static Optional<Contradiction> in(History history) {
            return history.slots().stream()
                    .map(slot -> new Contradiction(slot, Linearizability.contradiction(history.of(slot))))
                    .filter(found -> !found.events().isEmpty())
                    .findFirst();
        }
    }

    /** Whether every guarantee held. */
    boolean holds() {
        return ledger.equals(Ledger.CLEAN) && late == 0 && unexpected.isEmpty() && recovered && contradiction.isEmpty();
    }

    /** How often nodes were killed. */
    int nodeKills() {
        return faults.getOrDefault(Fault.NODE_KILLED, 0);
    }

    /** How often the database server was killed. */
    int databaseKills() {
        return faults.getOrDefault(Fault.DATABASE_KILLED, 0);
    }

    /** How often something else happened. */
    int otherFaults() {
        return faults.values().stream().mapToInt(Integer::intValue).sum() - nodeKills() - databaseKills();
    }
}
