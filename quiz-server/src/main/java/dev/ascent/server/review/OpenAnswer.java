package dev.ascent.server.review;

import dev.ascent.server.attempt.Result;

/**
 * An open answer with all that scoring it needs.
 *
 * @param line as the queue lists it
 * @param reviewed the question as it was asked, its model answer and rubric, and what was written
 */
public record OpenAnswer(QueuedAnswer line, Result.Reviewed reviewed) {}
