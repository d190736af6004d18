package dev.ascent.core.question;

/**
 * One thing that an open answer is scored for.
 *
 * @param text   what is looked for, a Markdown template
 * @param points its weight among the criteria, at least 1
 * @param earns  what in an answer earns it, a Markdown template
 */
public record Criterion(String text, int points, String earns) {}
