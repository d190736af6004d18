package dev.ascent.server.attempt;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.question.Response;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer that is in the database.
 *
 * @param slot from 1
 * @param sequence the client's count of its answers to this slot; the highest counts
 * @param response what was answered
 * @param confidence how sure the candidate was, where the quiz asks for it and it was said
 * @param savedAt when it was committed, by the server's clock
 */
public record SavedResponse(
        int slot, long sequence, Response response, Optional<Confidence> confidence, Instant savedAt) {}
