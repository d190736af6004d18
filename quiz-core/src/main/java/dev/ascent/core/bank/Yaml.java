package dev.ascent.core.bank;

import java.util.List;

/** A node of a YAML document, with its place: what the bank's subset of YAML consists of. */
sealed interface Yaml {

    Place place();

    /** Where a node begins; both from 1. */
    record Place(int line, int column) {}

    /**
     * A scalar.
     *
     * @param plain whether it was written without quotes, so that it may be a number or a truth value
     */
    record Scalar(String text, boolean plain, Place place) implements Yaml {}

    record Sequence(List<Yaml> items, Place place) implements Yaml {}

    /** A mapping; keys are plain texts, all different. */
    record Mapping(List<Entry> entries, Place place) implements Yaml {

        /**
         * Returns the index of the entry with a key, or −1. Mappings are short: it takes less time to look than to hash.
         *
         * @param first where to look first, any number from 0 to that of entries
         */
        int indexOf(String key, int first) {
            for (int i = first; i < entries.size(); i++) {
                if (entries.get(i).key().equals(key)) {
                    return i;
                }
            }
            for (int i = 0; i < first; i++) {
                if (entries.get(i).key().equals(key)) {
                    return i;
                }
            }
            return -1;
        }
    }

    record Entry(String key, Place keyPlace, Yaml node) {}
}
