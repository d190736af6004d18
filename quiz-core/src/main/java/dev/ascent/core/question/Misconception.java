package dev.ascent.core.question;

/**
 * A mistaken belief that shows itself in an answer.
 *
 * @param id   of the belief in its question; elsewhere it may stand for another, so reports count by id and text together
 * @param says what is told to the person who holds it; a Markdown template
 */
public record Misconception(String id, String says) {}
