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
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answers of an attempt as this page knows them: what is saved, and what still has to be. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final AttemptService attempts;
    private final Person person;
    private final Id attempt;
    private final Map<Integer, Answer> answers = new TreeMap<>();
    /** The answers that are in the database. */
    private final Map<Integer, Answer> saved = new TreeMap<>();

    private final Map<Integer, Long> sequences = new TreeMap<>();
    private final SequencedSet<Integer> unsaved = new LinkedHashSet<>();
    /** Where what was typed last could not be read, or not all of it; what was saved before counts. */
    private final Set<Integer> unreadable = new TreeSet<>();

    private @Nullable Instant savedAt;
    private boolean over;

    Answers(AttemptService attempts, Person person, AttemptView view) {
        this.attempts = attempts;
        this.person = person;
        this.attempt = view.id();
        for (SlotView slot : view.slots()) {
            sequences.put(slot.slot(), slot.sequence());
            answers.put(slot.slot(), slot.saved().map(Answers::answer).orElse(Answer.NONE));
            slot.saved().ifPresent(there -> kept(slot.slot(), answer(there), there.savedAt()));
        }
    }

    private static Answer answer(SavedResponse saved) {
        return new Answer(saved.response(), saved.confidence());
    }

    Answer of(int slot) {
        return answers.getOrDefault(slot, Answer.NONE);
    }

    boolean isAnswered(int slot) {
        return of(slot).isGiven() && !unreadable.contains(slot);
    }

    List<Integer> unanswered() {
        return slots(answer -> !answer.isGiven());
    }

    /** The questions whose last answer is not saved, or not all of it, because it could not be read. */
    Collection<Integer> unreadable() {
        return unreadable;
    }

    /** Whether a part of what was answered is in the database, while another part can't be read. */
    boolean keepsAPart(int slot) {
        return unreadable.contains(slot)
                && saved.getOrDefault(slot, Answer.NONE).isGiven();
    }

    /** The questions that are answered, without saying how sure the answer is. */
    List<Integer> unstated() {
        return slots(answer -> answer.isGiven() && answer.confidence().isEmpty());
    }

    private List<Integer> slots(Predicate<Answer> those) {
        return answers.keySet().stream().filter(slot -> those.test(of(slot))).toList();
    }

    /** The questions whose answer has not reached the database yet. */
    Collection<Integer> unsaved() {
        return unsaved;
    }

    boolean allSaved() {
        return unsaved.isEmpty();
    }

    /** Whether every answer as it stands on the page is in the database: what the tick says. */
    boolean allKept() {
        return unsaved.isEmpty() && unreadable.isEmpty();
    }

    /** Whether the attempt takes no answers any more, those that are not saved included. */
    boolean isOver() {
        return over;
    }

    /** When an answer was saved last. */
    Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    /** Saves an answer now, and then what else is not saved yet; what comes of it is told as {@link #tryAgain} does. */
    Map<Integer, Saving> save(int slot, Response response) {
        return save(slot, new Answer(response, of(slot).confidence()));
    }

    /** Saves how sure the candidate is of an answer, as {@link #save(int, Response)} saves the answer. */
    Map<Integer, Saving> save(int slot, Confidence confidence) {
        return save(slot, new Answer(of(slot).response(), Optional.of(confidence)));
    }

    private Map<Integer, Saving> save(int slot, Answer answer) {
        answers.put(slot, answer);
        sequences.merge(slot, 1L, Long::sum);
        unreadable.remove(slot);
        unsaved.addFirst(slot);
        return tryAgain();
    }

    /**
     * Tries to save whatever is not saved, until the database does not answer.
     *
     * @return what came of it for each question that has got an answer from the database
     */
    Map<Integer, Saving> tryAgain() {
        Map<Integer, Saving> outcomes = new LinkedHashMap<>();
        for (int slot : List.copyOf(unsaved)) {
            try {
                outcomes.put(slot, tryAgain(slot));
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("attempt", attempt)
                        .log("An answer could not be saved yet: {}", e.getMessage());
                // The next try begins with another one, in case it is this answer alone that can't be saved.
                unsaved.addLast(slot);
                break;
            }
        }
        return outcomes;
    }

    private Saving tryAgain(int slot) {
        return save(slot, of(slot), sequences.getOrDefault(slot, 1L));
    }

    private Saving save(int slot, Answer answer, long sequence) {
        Saving saving = attempts.save(person, attempt, slot, sequence, answer.response(), answer.confidence());
        return switch (saving) {
            case Saving.Saved done -> {
                kept(slot, answer, done.savedAt());
                yield done;
            }
            case Saving.Stale stale -> {
                Answer newest = answer(stale.newest());
                answers.put(slot, newest);
                sequences.put(slot, stale.newest().sequence());
                kept(slot, newest, stale.newest().savedAt());
                yield stale;
            }
            case Saving.Unreadable refused -> saveTheRest(slot, answer, refused);
            case Saving.Over ended -> {
                over = true;
                yield ended;
            }
            case Saving.NotFound none -> {
                LOG.atError().addKeyValue("attempt", attempt).log("There is no question {}", slot);
                yield none;
            }
        };
    }

    /** Saves an answer without the blanks or rows that can't be read, which stay as they are saved already. */
    private Saving saveTheRest(int slot, Answer answer, Saving.Unreadable refused) {
        Answer before = saved.getOrDefault(slot, Answer.NONE);
        Answer rest = answer.with(before, refused.verdict().parts());
        if (rest.isGiven() && !rest.equals(before) && !rest.equals(answer)) {
            Saving saving = save(slot, rest, sequences.merge(slot, 1L, Long::sum));
            if (!(saving instanceof Saving.Saved)) {
                return saving;
            }
        }
        unsaved.remove(slot);
        unreadable.add(slot);
        return refused;
    }

    private void kept(int slot, Answer answer, Instant at) {
        saved.put(slot, answer);
        unsaved.remove(slot);
        unreadable.remove(slot);
        if (savedAt == null || savedAt.isBefore(at)) {
            savedAt = at;
        }
    }
}
