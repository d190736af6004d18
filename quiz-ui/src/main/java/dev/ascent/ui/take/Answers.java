package dev.ascent.ui.take;

import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.Saving;
import dev.ascent.server.attempt.SlotView;
import dev.ascent.server.ident.Id;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answers of an attempt as this page knows them: what is saved, and what still has to be. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final AttemptService attempts;
    private final Person person;
    private final Id attempt;
    private final Map<Integer, Response> responses = new TreeMap<>();
    private final Map<Integer, Long> sequences = new TreeMap<>();
    private final Map<Integer, Response> unsaved = new LinkedHashMap<>();

    Answers(AttemptService attempts, Person person, AttemptView view) {
        this.attempts = attempts;
        this.person = person;
        this.attempt = view.id();
        for (SlotView slot : view.slots()) {
            sequences.put(slot.slot(), slot.sequence());
            responses.put(
                    slot.slot(), slot.saved().map(saved -> saved.response()).orElse(new Response.None()));
        }
    }

    Response of(int slot) {
        return responses.getOrDefault(slot, new Response.None());
    }

    boolean isAnswered(int slot) {
        return !(of(slot) instanceof Response.None);
    }

    boolean allSaved() {
        return unsaved.isEmpty();
    }

    /** Saves an answer now; empty where the database could not be reached, and it must be tried again. */
    Optional<Saving> save(int slot, Response response) {
        responses.put(slot, response);
        sequences.merge(slot, 1L, Long::sum);
        unsaved.put(slot, response);
        return tryAgain(slot);
    }

    /** Tries once more to save what is not saved; empty where something still is not. */
    Optional<Saving> tryAgain() {
        Optional<Saving> last = Optional.empty();
        for (int slot : unsaved.keySet().toArray(Integer[]::new)) {
            last = tryAgain(slot);
            if (last.isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private Optional<Saving> tryAgain(int slot) {
        try {
            Saving saving = attempts.save(
                    person, attempt, slot, sequences.getOrDefault(slot, 1L), unsaved.getOrDefault(slot, of(slot)));
            unsaved.remove(slot);
            if (saving instanceof Saving.Stale stale) {
                responses.put(slot, stale.newest().response());
                sequences.put(slot, stale.newest().sequence());
            }
            return Optional.of(saving);
        } catch (RuntimeException e) {
            LOG.warn("An answer could not be saved yet: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
