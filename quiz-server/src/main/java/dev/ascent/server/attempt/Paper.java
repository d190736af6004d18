package dev.ascent.server.attempt;

import dev.ascent.core.grade.Scoring;
import dev.ascent.core.variant.Variant;
import java.util.List;
import java.util.Optional;

/**
 * What is asked in one attempt, keys included: it never changes, so a node may keep it.
 *
 * @param account whose attempt it is
 * @param scoring how its answers become points
 * @param places in their order
 */
record Paper(long account, Scoring scoring, List<Place> places) {

    Paper {
        places = List.copyOf(places);
    }

    /** A question with its variant. */
    record Place(int slot, Variant variant, long variantSeed, int points) {}

    Optional<Place> place(int slot) {
        return slot >= 1 && slot <= places.size() ? Optional.of(places.get(slot - 1)) : Optional.empty();
    }
}
