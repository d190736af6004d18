package dev.ascent.server.catalogue;

import dev.ascent.server.ident.Id;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of a text, as stored. */
@MappedEntity("catalogue_text")
record TextRow(
        @EmbeddedId TextKey key,
        String fingerprint,
        String status,
        String origin,
        @Nullable Long authorId,
        String text,
        Instant createdAt,
        Instant changedAt) {
    private static final String FILE = "file";
    private static final String DESK = "desk";

    static TextRow of(StoredText text) {
        return new TextRow(
                new TextKey(text.kind().id(), text.id(), text.version()),
                text.fingerprint(),
                text.status().id(),
                text.fromFile() ? FILE : DESK,
                text.author().map(Id::number).orElse(null),
                text.text(),
                text.changedAt(),
                text.changedAt());
    }

    StoredText stored() {
        return new StoredText(
                TextKind.of(key.kind()),
                key.itemId(),
                key.version(),
                fingerprint,
                Status.of(status),
                origin.equals(FILE),
                Optional.ofNullable(authorId).map(Id::new),
                text,
                changedAt);
    }
}
