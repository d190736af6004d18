package dev.ascent.server.practice;

import dev.ascent.core.variant.Prompt;
import dev.ascent.server.ident.Id;
import java.time.Instant;

/**
 * A question that is due to be asked again. It has no place for a key.
 *
 * @param version of the question
 * @param sequence which review this is, from 1
 */
public record DueCard(Id id, String question, int version, int sequence, Instant dueAt, Prompt prompt) {}
