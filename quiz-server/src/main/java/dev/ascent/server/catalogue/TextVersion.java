package dev.ascent.server.catalogue;

import dev.ascent.server.ident.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of a question or a quiz, as its author sees it.
 *
 * @param id the question's or the quiz's id
 * @param version from 1
 * @param fingerprint the text's SHA-256, in hexadecimal; serves as its ETag
 * @param author who wrote it here; empty for what came from the bank's files
 * @param yaml the text
 * @param changedAt when its text or status last changed
 */
public record TextVersion(
        String id,
        int version,
        String fingerprint,
        Status status,
        Optional<Id> author,
        String yaml,
        Instant changedAt) {}
