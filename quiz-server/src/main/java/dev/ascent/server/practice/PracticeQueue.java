package dev.ascent.server.practice;

import java.time.Instant;
import java.util.Optional;

/**
 * How much there is to review.
 *
 * @param due how many cards are due now
 * @param waiting how many more would be due, if an open attempt did not ask their questions
 * @param next when the first of the others is due; empty where there are none
 */
public record PracticeQueue(int due, int waiting, Optional<Instant> next) {}
