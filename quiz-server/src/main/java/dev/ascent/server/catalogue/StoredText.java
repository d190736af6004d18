package dev.ascent.server.catalogue;

import dev.ascent.server.ident.Id;
import java.time.Instant;
import java.util.Optional;

/** One version of a text of the bank, as stored. */
record StoredText(
        TextKind kind,
        String id,
        int version,
        String fingerprint,
        Status status,
        boolean fromFile,
        Optional<Id> author,
        String text,
        Instant changedAt) {

    TextVersion asVersion() {
        return new TextVersion(id, version, fingerprint, status, author, text, changedAt);
    }
}
