package dev.ascent.server.practice;

import dev.ascent.core.grade.Verdict;

/** What came of answering a card. */
public sealed interface Checking {

    /** The answer is stored, or the one that was stored before: only the first to each asking counts. */
    record Kept(CheckedCard card) implements Checking {}

    /** The answer can't be read; nothing was stored. */
    record Unreadable(Verdict.Unreadable verdict) implements Checking {}

    /** This asking was rated already; {@code sequence} is the next one. */
    record Stale(int sequence) implements Checking {}

    /** The person has no such card, or its question no such version. */
    record NotFound() implements Checking {}
}
