package dev.ascent.server.catalogue;

import java.util.Locale;

/** What a text of the bank describes. */
enum TextKind {
    QUESTION,
    QUIZ,
    TAXONOMY,
    STUDY;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TextKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
