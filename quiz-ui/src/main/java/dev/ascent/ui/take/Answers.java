package dev.ascent.ui.take;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.SavedResponse;
import dev.ascent.server.attempt.Saving;
import dev.ascent.server.attempt.SlotView;
import dev.ascent.server.ident.Id;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answers of an attempt as this page knows them: what is saved, and what still has to be. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final AttemptService attempts;
    private final Person person;
    private final Id attempt;
    private final Map<Integer, Answer> answers = new TreeMap<>();
    private final Map<Integer, Long> sequences = new TreeMap<>();
    private final Map<Integer, Answer> unsaved = new LinkedHashMap<>();
    /** What was typed last and could not be read, with the reason; what was saved before counts. */
    private final Map<Integer, String> unreadable = new TreeMap<>();

    Answers(AttemptService attempts, Person person, AttemptView view) {
        this.attempts = attempts;
        this.person = person;
        this.attempt = view.id();
        for (SlotView slot : view.slots()) {
            sequences.put(slot.slot(), slot.sequence());
            answers.put(slot.slot(), slot.saved().map(Answers::answer).orElse(Answer.NONE));
        }
    }

    private static Answer answer(SavedResponse saved) {
        return new Answer(saved.response(), saved.confidence());
    }

    Answer of(int slot) {
        return answers.getOrDefault(slot, Answer.NONE);
    }

    boolean isAnswered(int slot) {
        return of(slot).isGiven() && !unreadable.containsKey(slot);
    }

    List<Integer> unanswered() {
        return slots(answer -> !answer.isGiven());
    }

    /** The questions whose last answer is not saved, because it could not be read. */
    Collection<Integer> unreadable() {
        return unreadable.keySet();
    }

    /** Why the last answer could not be read; empty where it could. */
    Optional<String> whyUnreadable(int slot) {
        return Optional.ofNullable(unreadable.get(slot));
    }

    /** The questions that are answered, without saying how sure the answer is. */
    List<Integer> unstated() {
        return slots(answer -> answer.isGiven() && answer.confidence().isEmpty());
    }

    private List<Integer> slots(Predicate<Answer> those) {
        return answers.keySet().stream().filter(slot -> those.test(of(slot))).toList();
    }

    boolean allSaved() {
        return unsaved.isEmpty();
    }

    /** Saves an answer now; empty where the database could not be reached, and it must be tried again. */
    Optional<Saving> save(int slot, Response response) {
        return save(slot, new Answer(response, of(slot).confidence()));
    }

    /** Saves how sure the candidate is of an answer, as {@link #save(int, Response)} saves the answer. */
    Optional<Saving> save(int slot, Confidence confidence) {
        return save(slot, new Answer(of(slot).response(), Optional.of(confidence)));
    }

    private Optional<Saving> save(int slot, Answer answer) {
        answers.put(slot, answer);
        sequences.merge(slot, 1L, Long::sum);
        unsaved.put(slot, answer);
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
            Answer answer = unsaved.getOrDefault(slot, of(slot));
            Saving saving = attempts.save(
                    person, attempt, slot, sequences.getOrDefault(slot, 1L), answer.response(), answer.confidence());
            unsaved.remove(slot);
            if (saving instanceof Saving.Unreadable(String why)) {
                unreadable.put(slot, why);
            } else {
                unreadable.remove(slot);
            }
            if (saving instanceof Saving.Stale stale) {
                answers.put(slot, answer(stale.newest()));
                sequences.put(slot, stale.newest().sequence());
            }
            return Optional.of(saving);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("attempt", attempt).log("An answer could not be saved yet: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
