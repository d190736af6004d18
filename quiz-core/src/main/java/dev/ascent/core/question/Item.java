package dev.ascent.core.question;

/**
 * An item of an ordering question, or an option of a matching question that matches nothing.
 *
 * @param text a Markdown template
 * @param why  why it stands where it stands
 */
public record Item(String text, String why) {}
