package dev.ascent.server.practice;

import java.time.Instant;
import java.util.Optional;

/**
 * How much there is to review.
 *
 * @param due how many cards are due now
 * @param next when the first of the others is due; empty where there are none
 */
public record PracticeQueue(int due, Optional<Instant> next) {}
