package dev.ascent.server.attempt;

import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Draw;
import dev.ascent.server.attempt.Paper.Place;
import dev.ascent.server.catalogue.Catalogue;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the papers of attempts again from what is stored, and keeps those that were used last. */
@Singleton
class Papers {
    private static final int KEPT = 2_000;

    private final AttemptRepository attempts;
    private final SlotRepository slots;
    private final Catalogue catalogue;

    private final Map<Long, Paper> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Paper> eldest) {
            return size() > KEPT;
        }
    };

    Papers(AttemptRepository attempts, SlotRepository slots, Catalogue catalogue) {
        this.attempts = attempts;
        this.slots = slots;
        this.catalogue = catalogue;
    }

    /** The paper of an attempt; empty if there is no such attempt. */
    Optional<Paper> of(long attempt) {
        Optional<Paper> known = known(attempt);
        return known.isPresent() ? known : attempts.findById(attempt).map(row -> of(row, slots.of(attempt)));
    }

    /** The paper of an attempt whose rows are at hand. */
    Paper of(AttemptRow row, List<SlotRow> asked) {
        return known(row.id())
                .orElseGet(() -> keep(row, asked.stream().map(this::place).toList()));
    }

    /** Keeps the paper of an attempt with these places, and returns it. */
    Paper keep(AttemptRow row, List<Place> places) {
        Paper made = new Paper(row.accountId(), Scoring.parse(row.scoring()), places);
        synchronized (kept) {
            kept.put(row.id(), made);
        }
        return made;
    }

    private Optional<Paper> known(long attempt) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(attempt));
        }
    }

    /** The variant of a slot is a pure function of the question's version and the stored draw. */
    private Place place(SlotRow row) {
        Question question = catalogue
                .question(row.questionId(), row.questionVersion())
                .orElseThrow(() -> new IllegalStateException("Version " + row.questionVersion() + " of "
                        + row.questionId() + " is not in the catalogue, or can't be read any more"));
        return new Place(
                row.slot(),
                catalogue.generator().render(question, Draw.parse(row.draw())),
                row.variantSeed(),
                row.points());
    }
}
