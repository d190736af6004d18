package dev.ascent.core.question;

/**
 * A blank of a cloze question.
 *
 * @param part how it is answered; numeric, short text or single choice
 * @param why  why the key goes there
 */
public record Blank(Body part, String why) {}
