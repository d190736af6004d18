package dev.ascent.core.bank;

import java.util.List;
import java.util.SequencedMap;

/** A node of a YAML document, with its place: what the bank's subset of YAML consists of. */
sealed interface Yaml {

    Place place();

    /** Where a node begins; both from 1. */
    record Place(int line, int column) {}

    /**
     * A scalar.
     *
     * @param plain  whether it was written without quotes, so that it may be a number or a truth value
     * @param indent for a block scalar the lines after {@code place} hold the text; then 1, else 0
     */
    record Scalar(String text, boolean plain, int indent, Place place) implements Yaml {}

    record Sequence(List<Yaml> items, Place place) implements Yaml {}

    /** A mapping; keys are plain texts and each has its own place. */
    record Mapping(SequencedMap<String, Entry> entries, Place place) implements Yaml {}

    record Entry(Place keyPlace, Yaml node) {}
}
