package dev.ascent.core.question;

/**
 * A mistaken belief that shows itself in an answer.
 *
 * @param id   the same in every question in which the belief can show; what reports count
 * @param says what is told to the person who holds it; a Markdown template
 */
public record Misconception(String id, String says) {}
