package dev.ascent.server.catalogue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The catalogue's texts in the database. Changes belong in a transaction that holds the {@link #lock}. */
@Singleton
class CatalogueStore {
    private final TextRepository rows;

    CatalogueStore(TextRepository rows) {
        this.rows = rows;
    }

    /** The catalogue's revision; it grows with every change. */
    long revision() {
        return rows.revision();
    }

    /** Locks the catalogue until the transaction ends: changes wait for each other, over all nodes. */
    void lock() {
        rows.lock();
    }

    /** Tells all nodes that something changed. */
    void touch() {
        rows.touch();
    }

    /** Everything but the texts of what is retired, which are empty here. */
    List<StoredText> current() {
        return rows.current().stream().map(TextRow::stored).toList();
    }

    /** All versions of one text, oldest first. */
    List<StoredText> versions(TextKind kind, String id) {
        return rows.versions(kind.id(), id).stream().map(TextRow::stored).toList();
    }

    /** The newest version of one text. */
    Optional<StoredText> newest(TextKind kind, String id) {
        List<StoredText> versions = versions(kind, id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** One version of one text. */
    Optional<StoredText> version(TextKind kind, String id, int version) {
        return rows.version(kind.id(), id, version).map(TextRow::stored);
    }

    /** Adds versions. */
    void insert(List<StoredText> texts) {
        rows.saveAll(texts.stream().map(TextRow::of).toList());
    }

    /** Replaces the text of a draft. */
    void rewrite(StoredText draft) {
        rows.rewrite(
                draft.kind().id(),
                draft.id(),
                draft.version(),
                draft.text(),
                draft.fingerprint(),
                draft.author().orElseThrow().number(),
                draft.changedAt());
    }

    /** Removes a draft. */
    void remove(StoredText draft) {
        rows.remove(draft.kind().id(), draft.id(), draft.version());
    }

    /** Moves a version to another status. */
    void move(StoredText text, Status status, Instant now) {
        rows.move(text.kind().id(), text.id(), text.version(), status.id(), now);
    }

    /** Retires what is published of one text, so that another version can take its place. */
    void retirePublished(TextKind kind, String id, Instant now) {
        published(kind, id).forEach(text -> move(text, Status.RETIRED, now));
    }

    /** Does so by a person's decision, which the bank's files do not undo. */
    void rejectPublished(TextKind kind, String id, Instant now) {
        published(kind, id).forEach(text -> decide(text, Status.RETIRED, now));
    }

    private List<StoredText> published(TextKind kind, String id) {
        return versions(kind, id).stream()
                .filter(text -> text.status() == Status.PUBLISHED)
                .toList();
    }

    /** Moves a version to another status by a person's decision, which the bank's files do not undo. */
    void decide(StoredText text, Status status, Instant now) {
        rows.decide(text.kind().id(), text.id(), text.version(), status.id(), now);
    }
}
